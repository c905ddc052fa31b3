package th.itaworkbook.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A line to a server that can be cut while a file is on its way. */
final class CutLine implements AutoCloseable {
    /** A browser tells of an upload under way every tenth of a second. */
    private static final long UNDER_WAY_MS = 700;

    private final ServerSocket door;
    private final int port;
    private volatile boolean cut;

    CutLine(String server) throws IOException {
        port = URI.create(server).getPort();
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (!door.isClosed()) {
                connect(door.accept());
            }
        });
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/";
    }

    /** Whether uploads break off from now on. */
    void cut(boolean on) {
        cut = on;
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        start(() -> copy(client, server, true));
        start(() -> copy(server, client, false));
    }

    private void copy(Socket from, Socket to, boolean isUpload) throws IOException, InterruptedException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isUpload && cut && new String(buffer, 0, 4, StandardCharsets.US_ASCII).equals("POST")) {
                    Thread.sleep(UNDER_WAY_MS);
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The other side hung up, or the line was closed: that is what it is for.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
