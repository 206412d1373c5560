package dev.bof.migration.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * One process at a time. The file is removed by its owner alone, who finds it under its name as long as it has it; the
 * lock itself ends with its process, however that ends.
 */
final class RunLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StoreException where another process has it */
    static RunLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        RunLock lock = new RunLock(file, channel);
        if (!isLocked(channel)) {
            channel.close();
            throw new StoreException("another run is at work in " + file.getParent());
        }
        try {
            if (isStillThere(file, channel)) {
                return lock;
            }
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        channel.close();
        throw new StoreException("another run was at work in " + file.getParent() + "; try again");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Between opening and locking a file its owner may have removed it. */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        String owner = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)));
        try {
            return Files.readString(file).equals(owner);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Does what is to be done while the lock is had. */
    <T> T during(Work<T> work) throws IOException {
        return work.run();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
