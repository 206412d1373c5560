package dev.bof.rest.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.rest.door.Fakes;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that speak TLS: the Java machine's own list says whom to trust. */
class TlsTargetTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String PASSWORD = "changeit";
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = TRUST + "Password";

    private final Forwarding forwarding = Fakes.forwarding(5, 10);
    private FakeTarget target;
    private Gateway gateway;

    @TempDir
    private Path folder;

    private Path keys;

    @BeforeEach
    void start() throws Exception {
        keys = folder.resolve("keys.p12");
        makeKey();
        target = new FakeTarget("https", socket(), (head, in, out) -> FakeTarget.say(out, OK));
        gateway = new Gateway(forwarding.to(target.target()));
    }

    @AfterEach
    void stop() throws Exception {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST_PASSWORD);
        gateway.stop();
        target.close();
        forwarding.deactivate();
    }

    private void makeKey() throws IOException, InterruptedException {
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "target",
                "-keyalg",
                "EC",
                "-dname",
                "CN=target",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString());
        Process process = new ProcessBuilder(keytool).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }

    private ServerSocket socket() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(keys.toFile())) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0);
    }

    private HttpResponse<String> send() throws IOException, InterruptedException {
        return gateway.client().send(gateway.to("/7").build(), BodyHandlers.ofString());
    }

    @Test
    void whoIsTrustedIsForwardedTo() throws Exception {
        System.setProperty(TRUST, keys.toString());
        System.setProperty(TRUST_PASSWORD, PASSWORD);

        HttpResponse<String> answer = send();

        assertEquals(200, answer.statusCode());
        assertEquals("ok", answer.body());
        assertEquals(1, target.heads().size());
    }

    @Test
    void whoIsNotTrustedGetsNothing() throws Exception {
        HttpResponse<String> answer = send();

        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().startsWith("UNAVAILABLE: "), answer::body);
        assertTrue(gateway.notSent());
        assertEquals(List.of(), target.heads());
    }
}
