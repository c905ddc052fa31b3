package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.web.guard.Trace;

class BoundedBodyTest {
    private static final int CHUNK = 64 * 1024;
    private static final long MEMORY = 4L * CHUNK;

    private static BoundedBody bodies(Duration total) {
        return new BoundedBody(new UploadLimits(CHUNK, total, Duration.ZERO, MEMORY));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK - 1})
    void everyByteArrives(int size) throws Exception {
        byte[] body = random(size);
        byte[] read = bodies(Duration.ofSeconds(5))
                .read(new ByteArrayInputStream(body), size, new Trace())
                .orElseThrow();
        assertArrayEquals(body, read);
    }

    @Test
    void oneByteTooManyIsTooMany() throws Exception {
        assertTrue(bodies(Duration.ofSeconds(5))
                .read(new ByteArrayInputStream(random(1001)), 1000, new Trace())
                .isEmpty());
    }

    @Test
    void aBodyCountsAsLongAsItIsWorkedOn() throws Exception {
        BoundedBody bodies = bodies(Duration.ofSeconds(5));
        Trace first = new Trace();
        bodies.read(new ByteArrayInputStream(random(3 * CHUNK - 1)), 3 * CHUNK, first);
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> bodies.read(new ByteArrayInputStream(random(2 * CHUNK)), 3 * CHUNK, new Trace()));
        assertEquals("BUSY", refused.getMessage());
        first.release();
        assertTrue(bodies.read(new ByteArrayInputStream(random(2 * CHUNK)), 3 * CHUNK, new Trace())
                .isPresent());
    }

    @Test
    void whatWasHeldIsGivenBack() throws Exception {
        BoundedBody bodies = bodies(Duration.ofSeconds(5));
        for (int i = 0; i < 20; i++) {
            // 3 of 4 chunks each: without giving back, the second round would wait in vain.
            Trace trace = new Trace();
            byte[] body = bodies.read(new ByteArrayInputStream(random(3 * CHUNK - 1)), 3 * CHUNK, trace)
                    .orElseThrow();
            assertEquals(3 * CHUNK - 1, body.length);
            trace.workDone();
            assertThrows(IOException.class, () -> bodies.read(broken(), CHUNK, new Trace()));
        }
    }

    @Test
    void aTrickleIsCutOff() {
        RefusedException refused = assertThrows(
                RefusedException.class, () -> bodies(Duration.ofMillis(200)).read(trickle(), CHUNK, new Trace()));
        assertEquals("TOO_SLOW", refused.getMessage());
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
    }

    private static InputStream trickle() {
        return new InputStream() {
            @Override
            public int read() {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                into[from] = (byte) read();
                return 1;
            }
        };
    }
}
