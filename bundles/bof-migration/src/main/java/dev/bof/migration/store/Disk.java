package dev.bof.migration.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;

/** Everything that a run does to files goes through here, one small step at a time. */
class Disk {

    /** Is told of every step before it is taken; tests stop here. */
    void before(String step) throws IOException {}

    /** Makes the folder and those above it. */
    final void makeFolders(Path folder) throws IOException {
        before("make " + folder);
        Files.createDirectories(folder);
    }

    final void makeFolder(Path folder) throws IOException {
        before("make " + folder);
        Files.createDirectory(folder);
    }

    /** Writes a new file, and returns when the medium has it. */
    final void write(Path file, byte[] bytes) throws IOException {
        before("write " + file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Puts a file into the place of another one, in one step. */
    final void move(Path from, Path to) throws IOException {
        before("move " + to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    final void delete(Path file) throws IOException {
        before("delete " + file);
        Files.deleteIfExists(file);
    }

    /** Removes the folder where it is there and nothing is in it. */
    final void deleteIfEmpty(Path folder) throws IOException {
        before("delete " + folder);
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // somebody has put something there, so the folder is theirs
            return;
        }
    }

    /** Removes the folder with all that is in it; links in it are removed, not followed. */
    final void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Gives one file the permissions of another, where the file system has them. */
    final void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            before("permissions of " + to);
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }
}
