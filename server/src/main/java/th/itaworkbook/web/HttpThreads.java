package th.itaworkbook.web;

import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of connections. Where the operating system gives no further one, work waits for those that there are;
 * otherwise the error would end the very threads that take connections and find out who has sent something.
 */
final class HttpThreads extends QueuedThreadPool {
    private static final Logger LOG = LoggerFactory.getLogger(HttpThreads.class);
    private static final String NO_THREAD = "unable to create native thread";

    HttpThreads(int most, int fewest) {
        super(most, fewest);
        setName("http");
    }

    // The work stands in the queue before a thread is started for it. Not in startThread: a thread that ends tries that
    // again and again until it succeeds or fails.
    @Override
    public void execute(Runnable job) {
        try {
            super.execute(job);
        } catch (OutOfMemoryError e) {
            if (e.getMessage() == null || !e.getMessage().startsWith(NO_THREAD)) {
                throw e;
            }
            LOG.warn("no thread left", e);
        }
    }
}
