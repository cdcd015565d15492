// Preloaded into every child: when the parent is gone, however it went, the child goes too and leaves no port taken.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
