package be.ecolenumerique.helpdesk.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One kept connection that speaks just enough HTTP/1.1 to write and to read an answer of announced length: a client that
 * takes next to nothing from the processors that it shares with what it measures. Used by one thread.
 */
final class LeanConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(30).toMillis();
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final String host;
    private final Socket socket = new Socket();
    private final byte[] buffer = new byte[LARGEST_ANSWER];

    LeanConnection(URI server) throws IOException {
        host = server.getAuthority();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
    }

    LeanAnswer post(String path, String token, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        return answer();
    }

    private LeanAnswer answer() throws IOException {
        InputStream in = socket.getInputStream();
        int end = 0;
        int headEnd = -1;
        while (headEnd < 0) {
            int from = Math.max(0, end - 3);
            end += read(in, end);
            headEnd = endOfHead(from, end);
        }
        String head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
        var lengthOnly = new LeanAnswer(head, "");
        int until =
                headEnd + Integer.parseInt(lengthOnly.header("content-length").orElse("0"));
        while (end < until) {
            end += read(in, end);
        }
        return new LeanAnswer(head, new String(buffer, headEnd, until - headEnd, StandardCharsets.UTF_8));
    }

    private int read(InputStream in, int at) throws IOException {
        int count = in.read(buffer, at, buffer.length - at);
        if (count <= 0) {
            throw new EOFException("the server closed the connection, or its answer is over " + LARGEST_ANSWER);
        }
        return count;
    }

    private int endOfHead(int from, int end) {
        for (int i = from; i + 3 < end; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
