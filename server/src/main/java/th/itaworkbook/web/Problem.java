package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;

/** Why a request got no result, as problem+json (RFC 9457) in both languages. */
public record Problem(int status, String code, String title, Text message, Text fix) {
    /** One sentence in both languages. */
    public record Text(String th, String en) {
        ObjectNode json() {
            return Json.object().put("th", th).put("en", en);
        }
    }

    /** Media type of the document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A file that cannot be used, with the status that its code has. */
    public static Problem of(Finding finding, MessageCatalog catalog) {
        return new Problem(
                status(finding.code()),
                finding.code().name(),
                "The file cannot be used",
                new Text(catalog.message(finding, Language.TH), catalog.message(finding, Language.EN)),
                new Text(catalog.fix(finding, Language.TH), catalog.fix(finding, Language.EN)));
    }

    /** The same with a sentence of its own. */
    Problem saying(Text sentence) {
        return new Problem(status, code, title, sentence, fix);
    }

    private static int status(FindingCode code) {
        return switch (code) {
            case FILE_TOO_LARGE -> 413;
            case FILE_NOT_XLSX -> 415;
            default -> 422;
        };
    }

    /** The document; the id finds the request in our log. */
    public ObjectNode json(String requestId) {
        String type =
                "urn:ita-workbook:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        ObjectNode node = Json.object()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("requestId", requestId);
        node.set("message", message.json());
        node.set("fix", fix.json());
        return node;
    }
}
