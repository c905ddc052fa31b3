package th.itaworkbook.web.guard;

import java.util.Set;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Where the warnings of libraries go: into lines of {@link JsonLog}, so that nothing they quote reaches the log. */
public final class LibraryLog implements SLF4JServiceProvider {
    // What goes wrong while starting or answering is said by us, in one line.
    private static final Set<String> SAID_BY_US = Set.of("io.javalin.Javalin");

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter contexts = new NOPMDCAdapter();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Source::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return contexts;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Nothing to read: levels and fields are fixed.
    }

    /** One class of a library that logs: warnings and errors only. */
    private static final class Source extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        private Source(String name) {
            this.name = name;
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return false;
        }

        @Override
        public boolean isWarnEnabled() {
            return !SAID_BY_US.contains(name);
        }

        @Override
        public boolean isErrorEnabled() {
            return isWarnEnabled();
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String text, Object[] values, Throwable thrown) {
            new JsonLog(System.err).library(name, level.toString(), thrown);
        }
    }
}
