package dev.bof.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the threads of another Java process do now. */
final class ThreadDump {
    private ThreadDump() {}

    static String of(ProcessHandle process) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asked = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            String dump = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!dump.contains("Full thread dump")) {
                throw new AssertionError("no thread dump: " + dump);
            }
            return dump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
