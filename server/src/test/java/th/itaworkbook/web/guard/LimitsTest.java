package th.itaworkbook.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(-5 * SECOND);

    @Test
    void aMinutesWorthAtOnceThenOneByOne() {
        RateLimit rate = new RateLimit(60, now::get);
        for (int i = 0; i < 60; i++) {
            assertEquals(0, rate.secondsToWait("a"), "request " + i);
        }
        assertEquals(1, rate.secondsToWait("a"));
        assertEquals(0, rate.secondsToWait("b"), "others have their own");
        now.addAndGet(SECOND);
        assertEquals(0, rate.secondsToWait("a"));
        assertEquals(1, rate.secondsToWait("a"));
        now.addAndGet(3600 * SECOND);
        for (int i = 0; i < 60; i++) {
            assertEquals(0, rate.secondsToWait("a"), "an hour later not more than a minute's worth: " + i);
        }
        assertEquals(1, rate.secondsToWait("a"));
    }

    @Test
    void fewRequestsAMinuteMeanALongWait() {
        RateLimit rate = new RateLimit(2, now::get);
        rate.secondsToWait("a");
        rate.secondsToWait("a");
        assertEquals(30, rate.secondsToWait("a"));
        assertThrows(IllegalArgumentException.class, () -> new RateLimit(0));
    }

    @Test
    void manyClientsShareWhatIsLeftAndMemoryStaysBounded() {
        RateLimit rate = new RateLimit(1, now::get);
        for (int i = 0; i < 10_000; i++) {
            assertEquals(0, rate.secondsToWait("client " + i));
        }
        assertEquals(0, rate.secondsToWait("one more"));
        assertTrue(rate.secondsToWait("yet another") > 0, "the rest shares one allowance");
        now.addAndGet(61 * SECOND);
        assertEquals(0, rate.secondsToWait("yet another"));
    }

    @Test
    void whoAsksForTooMuchMemoryWaitsAndWhoAsksForAllGetsAll() {
        MemoryBudget memory = new MemoryBudget(1 << 20, Duration.ofMillis(20));
        MemoryBudget.Hold all = memory.hold(Long.MAX_VALUE / 2).orElseThrow();
        assertEquals(1 << 20, memory.held());
        assertTrue(memory.hold(1).isEmpty());
        all.release();
        all.release();
        assertEquals(0, memory.held());
        assertTrue(memory.hold(600_000).isPresent());
        assertTrue(memory.hold(600_000).isEmpty());
        assertTrue(memory.hold(300_000).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        // Peer, header, the client that counts.
        "9.9.9.9, 1.2.3.4, 9.9.9.9.",
        "10.1.1.1, 1.2.3.4, 1.2.3.4.",
        "10.1.1.1, '6.6.6.6, 1.2.3.4', 1.2.3.4.",
        "10.1.1.1, '6.6.6.6, 1.2.3.4, 10.2.2.2', 1.2.3.4.",
        "10.1.1.1, '6.6.6.6, nonsense', 10.1.1.1.",
        "10.1.1.1, evil.example, 10.1.1.1.",
        "10.1.1.1, '', 10.1.1.1.",
        "10.1.1.1, '10.3.3.3,10.2.2.2', 10.3.3.3.",
        "127.0.0.1, 2001:db8:1:2:3:4:5:6, 32.1.13.184.0.1.0.2."
    })
    void onlyTrustedProxiesSayWhoTheClientIs(String peer, String header, String client) throws GuardSetupException {
        TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8", "127.0.0.1"));
        assertEquals(client, proxies.client(peer, List.of(header)));
        assertEquals(peer + ".", TrustedProxies.none().client(peer, List.of(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "10.0.0/8", "::1/129", "300.1.1.1"})
    void proxiesAreAddresses(String text) {
        assertThrows(GuardSetupException.class, () -> TrustedProxies.of(List.of(text)));
    }

    @Test
    void aNetworkEndsWhereItsBitsEnd() throws GuardSetupException {
        TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/9", "fd00::/8"));
        assertEquals("1.1.1.1.", proxies.client("10.127.0.1", List.of("1.1.1.1")));
        assertEquals("10.128.0.1.", proxies.client("10.128.0.1", List.of("1.1.1.1")));
        assertEquals("1.1.1.1.", proxies.client("fd12::1", List.of("1.1.1.1")));
    }
}
