package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one supervisor of a home as long as it lives, however it dies. */
public final class Lock implements AutoCloseable {

    private final FileChannel file;
    private final FileLock lock;

    private Lock(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Empty where another supervisor holds it. */
    public static Optional<Lock> take(Home home) {
        try {
            var file = FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(file);
            if (lock.isEmpty()) {
                file.close();
            }
            return lock.map(held -> new Lock(file, held));
        } catch (IOException e) {
            throw new Refusal("cannot lock " + home.lockFile() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        file.close();
    }
}
