export default () => globalThis.endTestEngines();
