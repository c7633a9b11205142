package be.ecolenumerique.helpdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** One stack at a time in one data directory. The lock goes with the process, however it ends. */
record StartLock(FileLock lock) {

    static StartLock of(DataDirectory data) {
        try {
            Files.createDirectories(data.root());
            var channel =
                    FileChannel.open(data.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                throw new Refused(Texts.of("start.running", data.root()));
            }
            return new StartLock(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + data.root(), e);
        }
    }

    void release() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
