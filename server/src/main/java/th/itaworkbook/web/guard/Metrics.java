package th.itaworkbook.web.guard;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts and gauges in the text form of Prometheus. Labels are our own routes, status codes and refusal codes, so that
 * nothing a client sends can make a new series.
 */
public final class Metrics {
    /** Media type of the text. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double[] SECONDS = {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

    private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> byRoute = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> byCode = new ConcurrentSkipListMap<>();
    private final LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Map<String, Gauge> gauges = new LinkedHashMap<>();

    /** Starts with nothing counted. */
    public Metrics() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
        Runtime runtime = Runtime.getRuntime();
        gauge("ita_heap_used_bytes", "Heap in use", () -> runtime.totalMemory() - runtime.freeMemory());
        gauge("ita_heap_limit_bytes", "Greatest heap", runtime::maxMemory);
        gauge("ita_threads", "Threads alive", ManagementFactory.getThreadMXBean()::getThreadCount);
    }

    private record Gauge(String help, LongSupplier value) {}

    /** Shows a value that goes up and down; only before the first request. */
    public void gauge(String name, String help, LongSupplier value) {
        gauges.put(name, new Gauge(help, value));
    }

    /** One request that was answered. */
    void count(Trace trace, int status, long tookNanos, long bytesIn, long bytesOut) {
        byStatus.computeIfAbsent(status, s -> new LongAdder()).increment();
        byRoute.computeIfAbsent(trace.route(), r -> new LongAdder()).increment();
        if (!trace.code().isEmpty()) {
            byCode.computeIfAbsent(trace.code(), c -> new LongAdder()).increment();
        }
        received.add(bytesIn);
        sent.add(bytesOut);
        if (trace.isGuarded()) {
            nanos.add(tookNanos);
            buckets[bucket(tookNanos / 1e9)].increment();
        }
    }

    private static int bucket(double seconds) {
        int at = 0;
        while (at < SECONDS.length && seconds > SECONDS[at]) {
            at++;
        }
        return at;
    }

    /** All of it as text. */
    public String text() {
        StringBuilder out = new StringBuilder();
        head(out, "ita_requests_total", "counter", "Requests answered, by status");
        byStatus.forEach((status, n) -> line(out, "ita_requests_total{status=\"" + status + "\"}", n.sum()));
        head(out, "ita_route_requests_total", "counter", "Requests answered, by route");
        byRoute.forEach((route, n) -> line(out, "ita_route_requests_total{route=\"" + route + "\"}", n.sum()));
        head(out, "ita_refusals_total", "counter", "Requests refused, by code");
        byCode.forEach((code, n) -> line(out, "ita_refusals_total{code=\"" + code + "\"}", n.sum()));
        head(out, "ita_received_bytes_total", "counter", "Bytes of bodies received");
        line(out, "ita_received_bytes_total", received.sum());
        head(out, "ita_sent_bytes_total", "counter", "Bytes of bodies sent");
        line(out, "ita_sent_bytes_total", sent.sum());
        histogram(out);
        gauges.forEach((name, gauge) -> {
            head(out, name, "gauge", gauge.help());
            line(out, name, gauge.value().getAsLong());
        });
        return out.toString();
    }

    private void histogram(StringBuilder out) {
        String name = "ita_request_seconds";
        head(out, name, "histogram", "Time from first byte to last, of requests under /api");
        long sum = 0;
        for (int i = 0; i < buckets.length; i++) {
            sum += buckets[i].sum();
            String limit = i < SECONDS.length ? Double.toString(SECONDS[i]) : "+Inf";
            line(out, name + "_bucket{le=\"" + limit + "\"}", sum);
        }
        out.append(name)
                .append("_sum ")
                .append(String.format(Locale.ROOT, "%.6f", nanos.sum() / 1e9))
                .append('\n');
        line(out, name + "_count", sum);
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder out, String series, long value) {
        out.append(series).append(' ').append(value).append('\n');
    }
}
