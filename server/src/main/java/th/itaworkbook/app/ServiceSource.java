package th.itaworkbook.app;

import java.nio.file.Path;
import java.util.Optional;
import th.itaworkbook.pipeline.WorkbookService;
import th.itaworkbook.xlsx.Limits;

/** Opens the service, with further frameworks from a folder when there is one. */
public interface ServiceSource {
    /** Opens the service; the limits say how large files may be. */
    WorkbookService open(Optional<Path> frameworks, Limits limits);
}
