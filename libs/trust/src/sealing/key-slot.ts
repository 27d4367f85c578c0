import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { DataKey } from './data-key';

/** Keys in one batch file. */
export const SLOTS = 256;

/** One slot: id 12, iv 12, wrapped key 32, tag 16 bytes. All zero once the key was destroyed. */
export const SLOT_BYTES = 72;
const [ID_END, IV_END, KEY_END] = [12, 24, 56];

/** Where a key lies. The `kid` says it, so no index is needed; its random id tells keys of other stores apart. */
export interface SlotAddress {
  readonly batch: number;
  readonly slot: number;
  /** 12 bytes, base64url. */
  readonly id: string;
}

export function kidOf({ batch, slot, id }: SlotAddress): string {
  return `${batch}.${slot}.${id}`;
}

export function addressOf(kid: string): SlotAddress | undefined {
  const parts = /^(\d{1,9})\.(\d{1,3})\.([\w-]{16})$/.exec(kid);
  if (parts === null) return undefined;
  const [, batch, slot, id] = parts as unknown as [string, string, string, string];
  return Number(slot) < SLOTS ? { batch: Number(batch), slot: Number(slot), id } : undefined;
}

/** A fresh key and the bytes of its slot: wrapped by the master key, bound to its kid. */
export function newSlot(batch: number, slot: number, master: KeyObject): { readonly key: DataKey; readonly bytes: Buffer } {
  const random = randomBytes(IV_END + 32);
  const [id, iv, secret] = [random.subarray(0, ID_END), random.subarray(ID_END, IV_END), random.subarray(IV_END)];
  const kid = kidOf({ batch, slot, id: id.toString('base64url') });
  const cipher = createCipheriv('aes-256-gcm', master, iv).setAAD(Buffer.from(kid));
  const wrapped = Buffer.concat([cipher.update(secret), cipher.final()]);
  return { key: new DataKey(kid, secret), bytes: Buffer.concat([id, iv, wrapped, cipher.getAuthTag()]) };
}

/** Whether the key of this address still lies in its slot: not destroyed, and not the key of another store. */
export function slotHolds({ id }: SlotAddress, bytes: Buffer): boolean {
  const found = bytes.subarray(0, ID_END);
  return found.some((byte) => byte !== 0) && found.toString('base64url') === id;
}

/** @throws Error when the slot is damaged or the master key is not the one that wrapped it */
export function openSlot(address: SlotAddress, bytes: Buffer, master: KeyObject): DataKey {
  const kid = kidOf(address);
  const decipher = createDecipheriv('aes-256-gcm', master, bytes.subarray(ID_END, IV_END), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(kid)).setAuthTag(bytes.subarray(KEY_END, SLOT_BYTES));
  try {
    return new DataKey(kid, Buffer.concat([decipher.update(bytes.subarray(IV_END, KEY_END)), decipher.final()]));
  } catch (cause) {
    throw new Error(`data key ${kid} cannot be unwrapped: its slot is damaged or the master key is another`, { cause });
  }
}
