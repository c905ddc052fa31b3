package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.itaworkbook.compare.Change;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.grid.Place;

/** Changes between two workbooks as other programs get them. */
class ChangeJsonTest {
    @Test
    void everyChangeSaysWhatWhereAndHow() {
        Change typed = new Change(
                Change.Kind.INPUT,
                Place.of("ตัวชี้วัด", 4, 4),
                Place.of("ตัวชี้วัด", 6, 4),
                "ตัวชี้วัดที่ 1 · ปีที่ประเมิน",
                "91.62",
                "๙๑.๖๒",
                true);
        Change gone = new Change(
                Change.Kind.SHEET, Place.sheet("บันทึก"), Place.sheet("บันทึก"), "บันทึก", "แสดง", "", false);
        ObjectNode answer = Json.object();
        ChangeJson.put(answer, new Compared(2568, 2568, List.of(typed, gone), 2, List.of()));
        assertEquals(
                "{\"comparedYear\":2568,\"changes\":["
                        + "{\"kind\":\"INPUT\",\"sheet\":\"ตัวชี้วัด\",\"cell\":\"E5\",\"cellBefore\":\"E7\","
                        + "\"key\":\"ตัวชี้วัดที่ 1 · ปีที่ประเมิน\",\"old\":\"91.62\",\"new\":\"๙๑.๖๒\",\"sameValue\":true},"
                        + "{\"kind\":\"SHEET\",\"sheet\":\"บันทึก\",\"cell\":null,\"cellBefore\":null,"
                        + "\"key\":\"บันทึก\",\"old\":\"แสดง\",\"new\":null,\"sameValue\":false}],"
                        + "\"changesTotal\":2}",
                new String(Json.bytes(answer), StandardCharsets.UTF_8));
    }
}
