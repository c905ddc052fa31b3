package th.itaworkbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.xlsx.XmlNames.Name;

/**
 * Walks a part of plain XML in UTF-8 directly over its bytes, in a fraction of the time of a full parser. All that it
 * passes is checked to be well formed; whatever it is not made for (comments, instructions, CDATA, document types, names
 * with other letters, very long texts, and everything that is wrong) is {@link UnusualXmlException}, and the full
 * parser decides. So both accept the same parts.
 */
final class PlainCursor extends XmlCursor {
    private static final int SHORT = XmlSpan.SHORT;

    private final XmlBytes part;
    private final XmlNames names = new XmlNames();
    private final StartTag tag = new StartTag(names);
    private final XmlSpan text = new XmlSpan();
    private final XmlSpan trimmed = new XmlSpan();
    private final Name[] open = new Name[MAX_DEPTH + 1];
    private Name current;
    private boolean endFollows;
    private boolean isOver;

    private PlainCursor(XmlBytes part) {
        this.part = part;
    }

    /** Starts before the root element. */
    static PlainCursor over(byte[] part) {
        return new PlainCursor(XmlBytes.over(part));
    }

    /** Starts before the root element of a part of that unpacked size that is unpacked while it is read. */
    static PlainCursor over(InputStream part, long size) throws IOException {
        return new PlainCursor(XmlBytes.over(part, size));
    }

    @Override
    int next() throws UnusableFileException {
        if (endFollows) {
            endFollows = false;
            text.clear();
            return leave();
        }
        if (isOver) {
            return epilogue();
        }
        while (true) {
            int event = attempt();
            if (event != SHORT) {
                return event;
            }
            part.refill();
        }
    }

    // Changes nothing but what the next attempt sets anew, when the bytes do not reach.
    private int attempt() {
        int opens = text.text(part.bytes, part.at, part.limit);
        if (opens < 0 || opens + 1 >= part.limit) {
            return SHORT;
        }
        if (depth == 0 && !text.isWhite()) {
            throw new UnusualXmlException();
        }
        if (part.bytes[opens + 1] == '/') {
            return endTag(opens + 2);
        }
        int end = tag.end(part, opens + 1);
        return end < 0 ? SHORT : enter(end);
    }

    private int enter(int end) {
        part.moveTo(end);
        if (++depth > MAX_DEPTH) {
            throw new UnusualXmlException();
        }
        tag.enter(depth);
        current = tag.name();
        open[depth] = current;
        endFollows = tag.isEmpty();
        return START;
    }

    private int endTag(int from) {
        if (depth == 0) {
            throw new UnusualXmlException();
        }
        byte[] raw = open[depth].raw;
        int end = from + raw.length;
        if (end >= part.limit) {
            return SHORT;
        }
        if (!Arrays.equals(raw, 0, raw.length, part.bytes, from, end)) {
            throw new UnusualXmlException();
        }
        end = part.afterBlanks(end);
        if (end >= part.limit) {
            return SHORT;
        }
        if (part.bytes[end] != '>') {
            throw new UnusualXmlException();
        }
        part.moveTo(end + 1);
        return leave();
    }

    private int leave() {
        current = open[depth];
        tag.clear();
        names.leave(depth);
        depth--;
        isOver = depth == 0;
        return END;
    }

    // Behind the root there may only be white space.
    private int epilogue() throws UnusableFileException {
        while (true) {
            part.at = part.afterBlanks(part.at);
            if (part.at < part.limit) {
                throw new UnusualXmlException();
            }
            if (part.isAtEnd()) {
                return DONE;
            }
            part.refill();
        }
    }

    @Override
    boolean takes(CellScan cell) {
        int end = endFollows || isOver ? SHORT : cell.end(part.bytes, part.afterBlanks(part.at), part.limit);
        if (end < 0 || depth == MAX_DEPTH) {
            return false;
        }
        part.moveTo(end);
        return true;
    }

    @Override
    String name() {
        return current.local;
    }

    @Override
    String namespace() {
        return current.space();
    }

    @Override
    int attributes() {
        return tag.count();
    }

    @Override
    String attributeName(int index) {
        Name name = tag.attribute(index);
        return name.isPlain ? name.local : "";
    }

    @Override
    CharSequence attributeValue(int index) {
        return tag.value(index).trimmed(trimmed);
    }

    @Override
    String attribute(String local, String fallback) {
        return attribute(local, true, fallback);
    }

    @Override
    String qualifiedAttribute(String local) {
        return attribute(local, false, "");
    }

    private String attribute(String local, boolean isPlain, String fallback) {
        for (int i = 0; i < tag.count(); i++) {
            Name name = tag.attribute(i);
            if (name.isPlain == isPlain && name.local.equals(local)) {
                return tag.value(i).toString();
            }
        }
        return fallback;
    }

    @Override
    CharSequence text() throws UnusableFileException {
        int own = depth;
        int event = next();
        return event == END && depth < own ? text.characters() : collected(own, event, false);
    }

    @Override
    String deepText() throws UnusableFileException {
        return collected(depth, next(), true);
    }

    // What stands before an event is the text of the element that was current before it.
    private String collected(int own, int first, boolean isDeep) throws UnusableFileException {
        StringBuilder all = new StringBuilder(text.toString());
        int event = first;
        while (event != END || depth >= own) {
            boolean counts = isDeep || depth == own;
            event = next();
            all.append(counts ? text.toString() : "");
        }
        return all.toString();
    }
}
