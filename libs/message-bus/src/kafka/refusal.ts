import { MessageBusRefused } from '../message-bus.port';

/** What Node's TLS says of a certificate that it does not accept. */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT_|SELF_SIGNED_CERT_|DEPTH_ZERO_|UNABLE_TO_(VERIFY|GET_ISSUER)_)/;

/** Whether an error of kafkajs says that Kafka is there and that it and we do not accept each other. */
export function refusalIn(error: unknown): MessageBusRefused | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each.name === 'KafkaJSSASLAuthenticationError' || ('type' in each && each.type === 'UNSUPPORTED_SASL_MECHANISM')) return new MessageBusRefused('account', each.message);
    if ('code' in each && typeof each.code === 'string' && CERTIFICATE.test(each.code)) return new MessageBusRefused('certificate', each.message);
  }
  return undefined;
}
