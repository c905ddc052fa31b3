package th.itaworkbook.app;

import java.nio.file.Path;
import java.util.Optional;
import th.itaworkbook.pipeline.WorkbookService;

/** Opens the service, with further frameworks from a folder when there is one. */
public interface ServiceSource {
    /** Opens the service. */
    WorkbookService open(Optional<Path> frameworks);
}
