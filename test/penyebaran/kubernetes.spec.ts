import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TOPIK } from '@kk-lintas/contracts';
import { parse, parseAllDocuments } from 'yaml';
import { bacaSetelan } from '../../services/kabupaten/src/node/pengaturan-node';
import { SETELAN } from '../../services/kabupaten/src/node/setelan';
import { susunanKabupaten } from '../../services/kabupaten/src/susunan-kabupaten';
import { AKAR } from '../riwayat-beku/berkas-beku';
import { bacaCompose, namaLayanan, teks } from './berkas-compose';

const FOLDER = 'infra/kubernetes';
const RILIS = Object.keys(TOPIK);

interface Kustomisasi {
  readonly namespace: string;
  readonly resources: readonly string[];
  readonly components?: readonly string[];
  readonly images?: readonly { readonly newTag: string }[];
  readonly configMapGenerator: readonly { readonly name: string; readonly literals: readonly string[] }[];
  readonly patches: readonly { readonly patch: string }[];
}

interface Benda {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  // Each kind has its own form; the assertions say which part they read.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly spec: any;
}

const kustomisasi = (folder: string) => parse(teks(join(FOLDER, folder, 'kustomization.yaml'))) as Kustomisasi;
const benda = (path: string) => parseAllDocuments(teks(join(FOLDER, path))).map((satu) => satu.toJS() as Benda);
const dasar = kustomisasi('dasar').resources.flatMap((path) => benda(join('dasar', path)));
const semuaBerkas = readdirSync(join(AKAR, FOLDER), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(AKAR, FOLDER, path)).isFile());
const simpul = dasar.find(({ kind }) => kind === 'StatefulSet')?.spec.template.spec;
const tugas = ['mongodb-siap/tugas.yaml', 'topik/tugas.yaml'].flatMap(benda).map(({ spec }) => spec.template.spec);

function setelan(rilis: string): Record<string, string> {
  const literals = kustomisasi(rilis).configMapGenerator.find(({ name }) => name === 'setelan')?.literals ?? [];
  return Object.fromEntries(literals.map((satu) => [satu.slice(0, satu.indexOf('=')), satu.slice(satu.indexOf('=') + 1)]));
}

describe('the example for Kubernetes', () => {
  it('has a release for every kind of office, and every file of it is used', () => {
    const folders = readdirSync(join(AKAR, FOLDER)).sort();
    expect(folders).toEqual([...RILIS, 'dasar', 'mongodb-siap', 'topik'].sort());
    for (const folder of folders) {
      const { resources, components = [] } = kustomisasi(folder);
      for (const path of [...resources, ...components]) expect([path, existsSync(join(AKAR, FOLDER, folder, path))]).toEqual([path, true]);
      const milik = semuaBerkas.filter((path) => path.startsWith(`${folder}/`) && !path.endsWith('kustomization.yaml')).map((path) => path.slice(folder.length + 1));
      expect(resources.filter((path) => !path.startsWith('..')).sort()).toEqual(milik.sort());
    }
  });

  it.each(RILIS)('runs an office of the kabupaten as %s, in a namespace of its own, with settings that a node takes', (rilis) => {
    const { patches, namespace, resources, components = [] } = kustomisasi(rilis);
    const [{ value: args }] = parse(patches[0]?.patch ?? '') as [{ value: string[] }];
    const kantor = susunanKabupaten().find(({ layanan, kode }) => ['node', layanan, '--kantor', kode].join(' ') === args.join(' '));
    expect(kantor?.layanan).toBe(rilis);
    expect(namespace).toBe(`kk-${namaLayanan(kantor?.id ?? '')}`);
    expect(resources).toContain('../dasar');
    expect(benda(join(rilis, 'ruang.yaml'))[0]?.metadata).toEqual({ name: namespace, labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } });
    const tetap = Object.fromEntries((simpul.containers[0].env as { name: string; value?: string }[]).map(({ name, value = '' }) => [name, value]));
    const env: Record<string, string> = { ...setelan(rilis), ...tetap, EVENTSTORE_URL: 'esdb://kantor:x@eventstore:2113', MONGODB_URL: 'mongodb://mongodb:27017/?replicaSet=rs0' };
    expect(Object.keys(env).filter((nama) => !(nama in SETELAN))).toEqual([]);
    expect(bacaSetelan(env)).toMatchObject({ setelan: { KK_MESSAGE_BUS: 'kafka', KK_PERAGA: 'tidak', KK_PORT: String(simpul.containers[0].ports[0].containerPort) } });
    expect(components.includes('../mongodb-siap')).toBe(env['KK_READ_MODELS'] === 'mongodb');
    const disiapkan = patches.slice(1).flatMap(({ patch }) => (parse(patch) as { value: string }[]).map(({ value }) => value));
    expect(disiapkan).toEqual(env['KK_READ_MODELS'] === 'mongodb' ? ['--kantor', kantor?.id] : []);
    expect(rilis === 'siak-sync').toBe(env['SIAK_URL'] !== undefined);
  });

  it('shows the mixed profile at the village: SQLite for its history and read models, Kafka as the bus', () => {
    expect(setelan('desa')).toMatchObject({ KK_EVENT_STORE: 'sqlite', KK_MESSAGE_BUS: 'kafka', KK_READ_MODELS: 'sqlite' });
  });

  it('takes addresses with accounts from secrets that it does not hold', () => {
    const rujukan = (simpul.containers[0].env as { name: string; valueFrom?: { secretKeyRef: { name: string } } }[]).filter(({ valueFrom }) => valueFrom !== undefined);
    expect(rujukan.map(({ name, valueFrom }) => [name, valueFrom?.secretKeyRef.name])).toEqual([['EVENTSTORE_URL', 'alamat'], ['MONGODB_URL', 'alamat']]);
    for (const path of semuaBerkas) expect([path, /kind: Secret|secretGenerator|:\/\/[^/\s]*@|password(?!_FILE)|KK_PERAGA/i.test(teks(join(FOLDER, path)))]).toEqual([path, false]);
  });

  it('reaches Kafka encrypted, each office with its own account, whose password comes from a file of a secret', () => {
    for (const rilis of RILIS) expect(setelan(rilis)).toMatchObject({ KAFKA_BROKERS: 'kafka.kafka.svc:9093', KAFKA_SASL_USERNAME: expect.stringMatching(new RegExp(`^${rilis}-[\\d.]+$`)) });
    for (const { containers, volumes, securityContext } of [simpul, tugas[1]]) {
      const env = Object.fromEntries((containers[0].env as { name: string; value?: string }[]).map(({ name, value }) => [name, value]));
      expect(env).toMatchObject({ KAFKA_TLS: 'ya', KAFKA_TLS_CA_FILE: '/rahasia/kafka/ca.crt', KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_PASSWORD_FILE: '/rahasia/kafka/sandi' });
      expect(containers[0].volumeMounts).toContainEqual({ name: 'kafka', mountPath: '/rahasia/kafka', readOnly: true });
      // Readable by the group of the pod alone.
      expect([volumes.find(({ name }: { name: string }) => name === 'kafka').secret, securityContext.fsGroup]).toEqual([{ secretName: 'kafka', defaultMode: 0o440 }, 1000]);
    }
    const kafka = dasar.flatMap(({ spec }) => (spec?.egress ?? []) as { to: { namespaceSelector?: { matchLabels: object } }[]; ports: object[] }[]).filter(({ to }) => JSON.stringify(to).includes('"kafka"'));
    expect(kafka.map(({ ports }) => ports)).toEqual([[{ port: 9093 }]]);
  });

  it('gives the portal the public keys of the cards, also when they come after it', () => {
    expect(RILIS.filter((rilis) => setelan(rilis)['KK_KUNCI_KARTU'] !== undefined)).toEqual(['portal']);
    expect(setelan('portal')).toMatchObject({ KK_KUNCI_KARTU: '/kunci-kartu/kunci-kartu.json' });
    expect(simpul.containers[0].volumeMounts).toContainEqual({ name: 'kunci-kartu', mountPath: '/kunci-kartu', readOnly: true });
    expect(simpul.volumes).toContainEqual({ name: 'kunci-kartu', configMap: { name: 'kunci-kartu', optional: true } });
  });

  it('runs every pod without root, rights or a token, with limits, and lets no service of the cluster become a setting', () => {
    for (const pod of [simpul, ...tugas]) {
      expect(pod).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false, securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } } });
      for (const { securityContext, resources, image } of pod.containers) {
        expect(securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
        expect(resources).toMatchObject({ requests: { cpu: expect.any(String), memory: expect.any(String) }, limits: { memory: expect.any(String) } });
        expect(image).toBe('kk-lintas');
      }
    }
    for (const folder of ['dasar', 'mongodb-siap', 'topik']) expect(`kk-lintas:${kustomisasi(folder).images?.[0]?.newTag}`).toBe(bacaCompose('docker-compose.yml').services['siapkan']?.image);
  });

  it('lets go of work that ended: Kubernetes refuses to change a Job to another version of the image', () => {
    const jobs = ['mongodb-siap/tugas.yaml', 'topik/tugas.yaml'].flatMap(benda);
    expect(jobs.map(({ kind, spec }) => [kind, spec.ttlSecondsAfterFinished])).toEqual([['Job', 300], ['Job', 300]]);
  });

  it('keeps one pod per office, probed without asking for Kafka, with a volume that outlives it', () => {
    const { replicas, persistentVolumeClaimRetentionPolicy } = dasar.find(({ kind }) => kind === 'StatefulSet')?.spec ?? {};
    expect([replicas, persistentVolumeClaimRetentionPolicy]).toEqual([1, { whenDeleted: 'Retain', whenScaled: 'Retain' }]);
    const { startupProbe, readinessProbe, livenessProbe } = simpul.containers[0];
    for (const probe of [startupProbe, readinessProbe, livenessProbe]) expect((probe.tcpSocket ?? probe.httpGet).port).toBe('http');
    expect(JSON.stringify([startupProbe, readinessProbe, livenessProbe])).not.toContain('/sehat');
    // Read models that an update builds anew before the office listens begin from nothing when they are cut off.
    expect(startupProbe.periodSeconds * startupProbe.failureThreshold).toBeGreaterThanOrEqual(3_600);
    expect(dasar.find(({ kind }) => kind === 'PodDisruptionBudget')?.spec).toMatchObject({ maxUnavailable: 0, selector: { matchLabels: { 'app.kubernetes.io/component': 'simpul' } } });
  });

  it('closes each namespace to all but what is named: its stores to the office alone, SIAK to the operator alone', () => {
    const aturan = dasar.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(aturan.find(({ metadata }) => metadata.name === 'tertutup')?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    const pintu = aturan.flatMap(({ spec }) => [...(spec.ingress ?? []), ...(spec.egress ?? [])]) as { from?: object[]; to?: object[]; ports?: object[] }[];
    expect(pintu.length).toBeGreaterThan(4);
    for (const { from, to, ports } of pintu) expect([(from ?? to ?? []).length > 0, (ports ?? [{}]).length > 0]).toEqual([true, true]);
    const penyimpanan = aturan.find(({ metadata }) => metadata.name === 'penyimpanan')?.spec;
    const komponen = (...values: string[]) => [{ podSelector: { matchExpressions: [{ key: 'app.kubernetes.io/component', operator: 'In', values }] } }];
    expect(penyimpanan.ingress).toEqual([{ from: komponen('simpul', 'mongodb-siap', 'eventstore', 'mongodb') }]);
    // Members of a replica set must reach each other, and nothing else but names.
    expect(penyimpanan.egress.map(({ to }: { to: object }) => to)).toEqual([[expect.objectContaining({ podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } })], komponen('eventstore', 'mongodb')]);
    expect(semuaBerkas.filter((path) => teks(join(FOLDER, path)).includes('ipBlock'))).toEqual(['siak-sync/ke-siak.yaml']);
  });
});
