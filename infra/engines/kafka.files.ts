import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool';

export const KAFKA_VERSION = '4.1.0';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>id.kk-lintas</groupId>
  <artifactId>kafka-engine</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA_VERSION}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;

/** The server's jars, fetched once with Maven (about 46 MB). @returns their folder */
export function kafkaJars(cache: string): string {
  const libs = join(cache, `kafka-${KAFKA_VERSION}`);
  if (existsSync(libs)) return libs;
  const work = `${libs}.new`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'pom.xml'), POM);
  runTool('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=.'], work);
  renameSync(work, libs);
  return libs;
}
