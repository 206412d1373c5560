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

/** The server's Karaf shell over SSH. Karaf ends a session with its first command, so each command has its own. */
public final class Shell implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final int port;
    private final String user;
    private final String password;

    Shell(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
        client.setServerKeyVerifier((session, address, key) -> true);
        client.start();
    }

    /** Runs a command line and gives what it printed, errors included, without colours. */
    public String run(String command) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ClientSession session = connect();
                ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(output);
            channel.setErr(output);
            channel.open().verify(LIMIT);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
        return output.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
    }

    private ClientSession connect() throws IOException {
        ClientSession session =
                client.connect(user, "127.0.0.1", port).verify(LIMIT).getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(LIMIT);
        return session;
    }

    @Override
    public void close() {
        client.stop();
    }
}
