package th.itaworkbook.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of other kinds, which people send in place of a workbook. */
final class HostileFormats {
    private HostileFormats() {}

    static void addTo(Map<String, byte[]> set) {
        try {
            binaries(set);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        set.put("empty", new byte[0]);
        set.put("one byte", new byte[1]);
        set.put("a megabyte of zeros", new byte[1 << 20]);
        text(set, "csv", "หน่วยงาน,คะแนน\nสลน.,92.61\n");
        text(set, "json", "{\"schema\":\"ita-analysis/1\"}");
        text(set, "html", "<html><table><tr><td>92.61</td></tr></table></html>");
        text(set, "xml", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>");
        text(set, "pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
        text(set, "script", "#!/bin/sh\nrm -rf /\n");
        text(set, "formula", "=cmd|'/c calc'!A0");
        set.put("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        set.put("windows program", "MZ\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1));
        set.put("7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4});
        set.put("rar", "Rar!\u001A\u0007\u0000".getBytes(StandardCharsets.ISO_8859_1));
        Parts ods = new Parts().put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        set.put("ods", ods.put("content.xml", "<office:document-content/>").zip());
        set.put("plain zip", new Parts().put("readme.txt", "ผล ITA").zip());
        set.put("larger than any upload", new byte[(20 << 20) + 1]);
    }

    private static void text(Map<String, byte[]> set, String kind, String content) {
        set.put(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void binaries(Map<String, byte[]> set) throws IOException, GeneralSecurityException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("S").createRow(0).createCell(0).setCellValue("92.61");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            set.put("xls", bytes.toByteArray());
        }
        try (XWPFDocument document = new XWPFDocument()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            set.put("docx", bytes.toByteArray());
        }
        set.put("encrypted", encrypted(Parts.example()));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Parts.example());
        }
        set.put("gzip", packed.toByteArray());
    }

    static byte[] encrypted(byte[] workbook) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("ita");
            try (OutputStream stream = encryptor.getDataStream(container)) {
                stream.write(workbook);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
