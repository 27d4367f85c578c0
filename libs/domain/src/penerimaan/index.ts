export * from './penerimaan.commands';
export * from './penerimaan.decide';
export * from './penerimaan.events';
export * from './penerimaan.state';
export * from './periksa-pemohon';
