package dev.bof.itests.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** The server's Karaf shell over SSH: one session, a command at a time. */
public final class Shell implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SshClient client;
    private final ClientSession session;

    Shell(int port, String user, String password) {
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((s, address, key) -> true);
        client.start();
        try {
            session = client.connect(user, "127.0.0.1", port).verify(LIMIT).getSession();
            session.addPasswordIdentity(password);
            session.auth().verify(LIMIT);
        } catch (IOException e) {
            client.stop();
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command line and gives what it printed, errors included, without colours. */
    public synchronized String run(String command) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(output);
            channel.setErr(output);
            channel.open().verify(LIMIT);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
        return output.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
    }

    @Override
    public void close() {
        client.stop();
    }
}
