// Loaded before Next: pages do not outlive their launcher, even one that is killed hard, so that the port is free again.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
