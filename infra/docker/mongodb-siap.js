// Health check of a MongoDB server: makes it a replica set of one at its first call, and is content once it takes writes.
try {
  rs.status();
} catch {
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: process.env.ANGGOTA }] });
}
quit(db.hello().isWritablePrimary ? 0 : 1);
