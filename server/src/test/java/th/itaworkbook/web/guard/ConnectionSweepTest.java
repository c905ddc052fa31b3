package th.itaworkbook.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections that make no headway are cut, though each byte would renew an idle limit. */
@Tag("long")
class ConnectionSweepTest {
    private static final int LARGE = 64 << 20;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        connector.addBean(new ConnectionSweep(Duration.ofMillis(800), Duration.ofMillis(1_600)));
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                boolean large = request.getHttpURI().getPath().equals("/large");
                response.write(true, ByteBuffer.allocate(large ? LARGE : 1), callback);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Test
    void headersLetterByLetterAreCut() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET / HTTP/1.1\r\nHost: x\r\nX: ");
            long start = System.nanoTime();
            boolean cut = false;
            while (!cut && System.nanoTime() - start < 20_000_000_000L) {
                Thread.sleep(50);
                try {
                    send(socket, "x");
                } catch (SocketException e) {
                    cut = true;
                }
            }
            assertTrue(cut, "still open after 20 s");
        }
    }

    @Test
    void anAnswerByteByByteIsCut() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
            InputStream in = socket.getInputStream();
            int received = 0;
            for (int i = 0; i < 60; i++) {
                received += Math.max(0, in.read());
                Thread.sleep(50);
            }
            byte[] rest = new byte[1 << 16];
            long total = 60;
            try {
                for (int got = in.read(rest); got >= 0; got = in.read(rest)) {
                    total += got;
                }
            } catch (SocketException cut) {
                total += received > 0 ? 0 : 1;
            }
            assertTrue(total < LARGE, "all of it arrived");
        }
    }

    @Test
    void whoGetsOnIsNotCut() throws Exception {
        try (Socket socket = connect()) {
            for (int i = 0; i < 8; i++) {
                send(socket, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
                assertEquals('H', socket.getInputStream().read());
                Thread.sleep(300);
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
            }
        }
    }
}
