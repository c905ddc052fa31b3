package th.itaworkbook.framework;

import java.util.List;
import java.util.Optional;

/** What an agency plans by (ประเด็น): topics grouped across instruments. */
public final class Themes {
    /**
     * One theme.
     *
     * @param no its number in print, from 1
     */
    public record Theme(int no, String id, String name) {}

    static final String RESOURCE = "/templates/themes.json";

    private final List<Theme> themes;

    private Themes(JsonFile file) {
        this.themes = file.list("themes").stream()
                .map(node -> new Theme(node.number("no"), node.text("id"), node.text("name")))
                .toList();
    }

    /** The themes of the product. */
    public static Themes bundled() {
        return new Themes(JsonFile.bundled(RESOURCE));
    }

    /** The theme of that id. */
    public Optional<Theme> find(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** All themes, in their order. */
    public List<Theme> all() {
        return themes;
    }
}
