package th.itaworkbook.xlsx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import th.itaworkbook.finding.UnusableFileException;

/** What {@code [Content_Types].xml} says each part is. */
public final class ContentTypes {
    /** The part that states the types. */
    public static final String PART = "[Content_Types].xml";

    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();

    private ContentTypes() {}

    static ContentTypes read(byte[] xml) throws UnusableFileException {
        return XmlCursor.read(xml, ContentTypes::read);
    }

    private static ContentTypes read(XmlCursor cursor) throws UnusableFileException {
        ContentTypes types = new ContentTypes();
        if (!cursor.root().equals("Types")) {
            throw Refusals.damaged();
        }
        while (cursor.nextChild(1)) {
            String type = cursor.attribute("ContentType", "");
            if (cursor.name().equals("Override")) {
                types.byPart.put(ZipDirectory.key(PartPath.absolute(cursor.attribute("PartName", ""))), type);
            } else if (cursor.name().equals("Default")) {
                types.byExtension.put(cursor.attribute("Extension", "").toLowerCase(Locale.ROOT), type);
            }
        }
        cursor.finish();
        return types;
    }

    /** The content type of a part; empty when the file states none. */
    public String of(String partPath) {
        String key = ZipDirectory.key(partPath);
        String extension = key.substring(key.lastIndexOf('.') + 1);
        return byPart.getOrDefault(key, byExtension.getOrDefault(extension, ""));
    }
}
