package th.itaworkbook.xlsx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Reads a zip by its central directory and refuses every file that another reader could understand differently:
 * what one program checks and another one opens must be the same bytes.
 */
final class ZipDirectory {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000;

    private final ByteBuffer zip;
    private final Limits limits;

    private ZipDirectory(ByteBuffer file, Limits limits) {
        this.zip = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** The entries in the order of the central directory. */
    static List<Entry> read(ByteBuffer file, Limits limits) throws UnusableFileException {
        try {
            return new ZipDirectory(file, limits).entries();
        } catch (IndexOutOfBoundsException e) {
            // Some offset or length points outside the file.
            throw Refusals.damaged();
        }
    }

    /** Whether the file ends as a zip does, whatever stands before. */
    static boolean endsAsZip(byte[] bytes) {
        ByteBuffer tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.length - END_LENGTH;
        return at >= 0 && tail.getInt(at) == END;
    }

    private List<Entry> entries() throws UnusableFileException {
        int end = findEnd();
        DirectoryBounds bounds = DirectoryBounds.read(zip, end);
        if (bounds.count() > limits.entries()) {
            throw Refusals.limit(Refusals.counted(limits.entries()) + " parts");
        }
        List<Entry> entries = new ArrayList<>((int) bounds.count());
        Set<String> keys = new HashSet<>();
        long unpacked = 0;
        int at = bounds.start();
        for (int i = 0; i < bounds.count(); i++) {
            Entry entry = entry(at, bounds.start());
            if (!keys.add(key(entry.name()))) {
                throw Refusals.damaged();
            }
            checkSize(entry);
            unpacked += entry.size();
            entries.add(entry);
            at += entry.directoryLength();
        }
        if (at != bounds.end()) {
            throw Refusals.damaged();
        }
        if (unpacked > limits.unpackedBytes()) {
            throw Refusals.limit(Refusals.mebibytes(limits.unpackedBytes()) + " unpacked");
        }
        checkLayout(entries, bounds.start());
        return List.copyOf(entries);
    }

    /** How names are compared: OPC part names ignore letter case, and some writers use backslashes. */
    static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    // The record must end the file, and be the only one that does: a comment may hide a second one.
    private int findEnd() throws UnusableFileException {
        int found = -1;
        int lowest = Math.max(0, zip.limit() - END_LENGTH - 0xFFFF);
        for (int at = zip.limit() - END_LENGTH; at >= lowest; at--) {
            if (zip.get(at) == 'P' && zip.getInt(at) == END && at + END_LENGTH + u16(at + 20) == zip.limit()) {
                if (found >= 0) {
                    throw Refusals.damaged();
                }
                found = at;
            }
        }
        if (found < 0) {
            throw Refusals.damaged();
        }
        return found;
    }

    private Entry entry(int at, int directoryStart) throws UnusableFileException {
        if (zip.getInt(at) != CENTRAL) {
            throw Refusals.damaged();
        }
        int flags = u16(at + 8);
        int nameLength = u16(at + 28);
        int extraLength = u16(at + 30);
        int length = CENTRAL_LENGTH + nameLength + extraLength + u16(at + 32);
        Zip64Sizes sizes = Zip64Sizes.read(
                zip, at + CENTRAL_LENGTH + nameLength, extraLength, u32(at + 24), u32(at + 20), u32(at + 42));
        if ((flags & ENCRYPTED_FLAGS) != 0) {
            throw Refusals.encrypted();
        }
        int method = u16(at + 10);
        boolean known = method == 8 || (method == 0 && sizes.compressed() == sizes.unpacked());
        long header = sizes.header();
        if (!known || u16(at + 34) != 0 || header >= directoryStart || sizes.compressed() > directoryStart - header) {
            throw Refusals.damaged();
        }
        String name = name(at + CENTRAL_LENGTH, nameLength);
        int local = (int) header;
        int compressed = (int) sizes.compressed();
        long crc = u32(at + 16);
        LocalHeader here = new LocalHeader(zip, local);
        if (zip.getInt(local) != LOCAL
                || !here.agrees(method, crc, compressed, sizes.unpacked())
                || nameLength != u16(local + 26)
                || !zip.slice(at + CENTRAL_LENGTH, nameLength).equals(zip.slice(local + LOCAL_LENGTH, nameLength))) {
            throw Refusals.damaged();
        }
        int data = local + LOCAL_LENGTH + nameLength + u16(local + 28);
        int end = here.end(data + compressed, crc, compressed, sizes.unpacked());
        if (end > directoryStart) {
            throw Refusals.damaged();
        }
        return new Entry(
                name,
                method,
                crc,
                compressed,
                sizes.unpacked(),
                flags,
                u16(at + 12),
                u16(at + 14),
                local,
                data,
                end,
                at,
                length);
    }

    private String name(int at, int length) throws UnusableFileException {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(zip.slice(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            // Names that matter to us are ASCII; any other old encoding only has to be copied.
            name = StandardCharsets.ISO_8859_1.decode(zip.slice(at, length)).toString();
        }
        String key = key(name);
        boolean outside = key.startsWith("/") || ("/" + key + "/").contains("/../");
        if (name.isEmpty() || outside || name.chars().anyMatch(c -> c < ' ')) {
            throw Refusals.damaged();
        }
        return name;
    }

    private void checkSize(Entry entry) throws UnusableFileException {
        if (entry.size() > limits.entryBytes()) {
            throw Refusals.limit(Refusals.mebibytes(limits.entryBytes()) + " per part");
        }
        if (entry.size() > Limits.RATIO_FLOOR && entry.size() / Limits.RATIO > entry.compressedSize()) {
            throw Refusals.limit(Limits.RATIO + ":1 packed");
        }
    }

    // From the first byte on: no overlap, nothing before, and no entry that the directory does not know.
    private void checkLayout(List<Entry> entries, int directoryStart) throws UnusableFileException {
        List<Entry> byOffset = new ArrayList<>(entries);
        byOffset.sort(Comparator.comparingInt(Entry::headerOffset));
        int at = 0;
        for (Entry entry : byOffset) {
            boolean hidden = entry.headerOffset() > at + 4 && zip.getInt(at) == LOCAL;
            if (entry.headerOffset() < at || (at == 0 && entry.headerOffset() != 0) || hidden) {
                throw Refusals.damaged();
            }
            at = entry.endOffset();
        }
        if (at > directoryStart || (directoryStart > at + 4 && zip.getInt(at) == LOCAL)) {
            throw Refusals.damaged();
        }
    }

    private int u16(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private long u32(int at) {
        return zip.getInt(at) & 0xFFFFFFFFL;
    }
}
