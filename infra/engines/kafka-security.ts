/** How clients of a broker of ours must come: over TLS, with an account. The controller and the broker itself talk as before. */
export interface KafkaServerSecurity {
  /** PEM file with the server's private key and its certificates. */
  readonly keyStore: string;
  /** Passwords by account name, for PLAIN and SCRAM-SHA-512 alike. */
  readonly accounts: Readonly<Record<string, string>>;
}

const LOGIN = 'org.apache.kafka.common.security';

/** What `server.properties` says of it. */
export function securityProperties({ keyStore, accounts }: KafkaServerSecurity): string {
  const users = Object.entries(accounts).map(([name, password]) => `user_${name}="${password}"`);
  return `ssl.keystore.type=PEM
ssl.keystore.location=${keyStore}
sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-512
listener.name.sasl_ssl.plain.sasl.jaas.config=${LOGIN}.plain.PlainLoginModule required ${users.join(' ')};
listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=${LOGIN}.scram.ScramLoginModule required;
`;
}

/** SCRAM accounts are records of the cluster: they are made with its storage. */
export function scramArguments({ accounts }: KafkaServerSecurity): string[] {
  return Object.entries(accounts).flatMap(([name, password]) => ['--add-scram', `SCRAM-SHA-512=[name=${name},password=${password}]`]);
}
