package th.itaworkbook.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says now and then how far a long run is, how fast, and how long it will go on; safe for several threads. */
final class Progress {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream out;
    private final int all;
    private final long started = System.nanoTime();
    private long told = started;
    private int done;

    Progress(PrintStream out, int all) {
        this.out = out;
        this.all = all;
    }

    synchronized void step() {
        done++;
        long now = System.nanoTime();
        if (now - told >= EVERY_NANOS) {
            told = now;
            out.println(line(done, all, now - started));
        }
    }

    /** One line: so many of so many, a rate, the time left. */
    static String line(int done, int all, long nanos) {
        double rate = done / Math.max(1e-9, nanos / 1e9);
        long left = Math.round((all - done) / Math.max(1e-9, rate));
        return String.format(
                Locale.ROOT, "%,d จาก %,d ไฟล์ · %.0f ไฟล์/วินาที · เหลือประมาณ %d วินาที", done, all, rate, left);
    }
}
