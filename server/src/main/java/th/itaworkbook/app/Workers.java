package th.itaworkbook.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does a job for each of many places on all processors; the first failure ends the run. */
final class Workers {
    /** The job for one place. */
    interface Job {
        void run(int place) throws Exception;
    }

    private Workers() {}

    static void run(int places, Job job) throws Exception {
        int threads = Math.max(1, Math.min(places, Runtime.getRuntime().availableProcessors()));
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    for (int place = next.getAndIncrement(); place < places; place = next.getAndIncrement()) {
                        job.run(place);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            next.set(places);
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } finally {
            pool.shutdownNow();
        }
    }
}
