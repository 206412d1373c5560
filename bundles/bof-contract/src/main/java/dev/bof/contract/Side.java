package dev.bof.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.TreeMap;

/** One of the two variants, over HTTP. */
final class Side {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final String name;
    private final URI address;

    Side(String name, URI address) {
        this.name = name;
        this.address = address;
    }

    String name() {
        return name;
    }

    URI address() {
        return address;
    }

    /** @throws IllegalStateException if no answer comes */
    Reply send(Call call) {
        try {
            HttpResponse<byte[]> response = client.send(request(call), BodyHandlers.ofByteArray());
            TreeMap<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((header, values) -> headers.put(header, String.join(",", values)));
            return new Reply(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new IllegalStateException(name + " at " + address + " does not answer " + call + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + call.path()))
                .timeout(LIMIT)
                .header("Accept", "application/json");
        if (call.body() == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", call.contentType())
                .method(call.method(), BodyPublishers.ofString(call.body()))
                .build();
    }
}
