package th.itaworkbook.domain;

import java.util.List;
import java.util.Optional;

/** The frameworks that are known, whichever way they were loaded. */
public interface Frameworks {
    /** The framework of a fiscal year, when it is known. */
    Optional<Framework> year(int year);

    /** The known fiscal years, ascending. */
    List<Integer> years();

    /** The framework of the newest known year. */
    Framework newest();

    /** The version that today's template carries in the name {@code template_version}. */
    String currentTemplateVersion();
}
