package th.itaworkbook.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/** The list that says of which kind each part is. */
final class ContentTypesDraft {
    private static final String RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";

    private final XmlPart part;
    private final Map<String, XmlPart.Element> overrides = new LinkedHashMap<>();
    private final Map<String, String> fresh = new LinkedHashMap<>();
    private final Map<String, Boolean> removed = new LinkedHashMap<>();

    ContentTypesDraft(byte[] xml) throws UnusableFileException {
        this.part = XmlPart.parse(xml);
        for (XmlPart.Element each : part.root.children("Override")) {
            each.attribute("PartName").ifPresent(name -> overrides.put(key(name), each));
        }
    }

    private static String key(String partName) {
        return ZipDirectory.key(partName.startsWith("/") ? partName.substring(1) : partName);
    }

    /** Sets the type of a part. */
    void set(String partName, String type) {
        String key = key(partName);
        XmlPart.Element known = overrides.get(key);
        removed.remove(key);
        boolean same = known != null && known.attribute("ContentType").equals(Optional.of(type));
        if (!same) {
            if (known != null) {
                removed.put(key, true);
            }
            fresh.put(
                    key,
                    "<" + part.root.prefix + "Override PartName=\"/" + XmlText.attribute(partName) + "\" ContentType=\""
                            + XmlText.attribute(type) + "\"/>");
        }
    }

    /** Sets the type of a part with relationships, where the extension does not say it. */
    void setRelationships(String partName) {
        boolean stated = part.root.children("Default").stream().anyMatch(d -> d.attribute("Extension")
                .filter("rels"::equalsIgnoreCase)
                .isPresent());
        if (!stated) {
            set(partName, RELATIONSHIPS);
        }
    }

    /** Forgets a part. */
    void remove(String partName) {
        String key = key(partName);
        fresh.remove(key);
        if (overrides.containsKey(key)) {
            removed.put(key, true);
        }
    }

    /** The list as it is now. */
    byte[] changed() {
        Patches patches = new Patches(part.xml);
        for (String key : removed.keySet()) {
            XmlPart.Element gone = overrides.get(key);
            patches.replace(gone.start, gone.end, "");
        }
        fresh.values().forEach(added -> patches.insert(part.root.outer, added));
        return patches.apply();
    }
}
