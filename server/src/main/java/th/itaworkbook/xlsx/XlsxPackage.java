package th.itaworkbook.xlsx;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/** An XLSX file whose zip, content types and main part are sound; its parts are unpacked on demand. */
public final class XlsxPackage {
    private final ZipArchive zip;
    private final Limits limits;
    private final MainPart main;

    private XlsxPackage(ZipArchive zip, Limits limits, MainPart main) {
        this.zip = zip;
        this.limits = limits;
        this.main = main;
    }

    /** Checks that the bytes are a workbook within the limits; the array must not change afterwards. */
    public static XlsxPackage open(byte[] bytes, Limits limits) throws UnusableFileException {
        return open(ByteBuffer.wrap(bytes), limits);
    }

    /** The same for bytes that need not be in the heap, such as those of a mapped file; from 0 to the limit. */
    public static XlsxPackage open(ByteBuffer file, Limits limits) throws UnusableFileException {
        if (file.limit() > limits.fileBytes()) {
            throw Refusals.tooLarge(limits.fileBytes());
        }
        refuseOtherFormats(file);
        ZipArchive zip = ZipArchive.open(file, limits);
        return new XlsxPackage(zip, limits, MainPart.find(zip));
    }

    /** The entries in the order of the central directory. */
    public List<Entry> entries() {
        return zip.entries();
    }

    /** The entry of a part, named without leading slash; letter case does not matter. */
    public Optional<Entry> entry(String name) {
        return zip.entry(name);
    }

    /** The unpacked bytes of an entry, checked against the size and CRC that the file states; not to be changed. */
    public byte[] part(Entry entry) throws UnusableFileException {
        return zip.part(entry);
    }

    /** The unpacked bytes of a part that must be there; a missing one means that the file is damaged. */
    public byte[] part(String name) throws UnusableFileException {
        return zip.part(name);
    }

    /** Unpacks every entry that nobody has asked for yet, so that a flipped bit in any part is noticed. */
    public void verify() throws UnusableFileException {
        zip.verify();
    }

    /** The same for a file that was made of another one which was verified. */
    public void verify(XlsxPackage sound) throws UnusableFileException {
        zip.verify(sound.zip);
    }

    /** The unpacked bytes of an entry, piece by piece; an error of reading means that the file is damaged. */
    InputStream stream(Entry entry) {
        return zip.stream(entry);
    }

    /** The packed bytes of an entry, for copying as they are. */
    public ByteBuffer raw(Entry entry) {
        return slice(entry.dataOffset(), entry.compressedSize());
    }

    /** The entry as it stands in the file: local header, packed bytes, data descriptor. */
    public ByteBuffer local(Entry entry) {
        return slice(entry.headerOffset(), entry.endOffset() - entry.headerOffset());
    }

    /** The record of the central directory as it stands in the file, with extra fields and comment. */
    public ByteBuffer directoryRecord(Entry entry) {
        return slice(entry.directoryOffset(), entry.directoryLength());
    }

    /** The limits that this file was opened with. */
    public Limits limits() {
        return limits;
    }

    /** What each part is. */
    public ContentTypes contentTypes() {
        return main.types();
    }

    /** The name of the workbook part, as the package relationships state it. */
    public String workbookPath() {
        return main.path();
    }

    /** The relationships of a part; none when it has no relationship part. The empty name asks for the package. */
    public Relationships relationships(String partPath) throws UnusableFileException {
        return Relationships.of(zip, partPath);
    }

    private ByteBuffer slice(int from, int length) {
        return zip.slice(from, length).asReadOnlyBuffer();
    }

    private static void refuseOtherFormats(ByteBuffer file) throws UnusableFileException {
        if (file.limit() >= 2 && file.get(0) == 'P' && file.get(1) == 'K') {
            return;
        }
        byte[] bytes = new byte[file.limit()];
        file.get(0, bytes);
        if (FileKind.isOle2(bytes) && FileKind.isEncryptedPackage(bytes)) {
            throw Refusals.encrypted();
        }
        FileKind kind = FileKind.sniff(bytes);
        if (kind == FileKind.UNKNOWN && ZipDirectory.endsAsZip(bytes)) {
            throw Refusals.damaged();
        }
        throw Refusals.notXlsx(kind);
    }
}
