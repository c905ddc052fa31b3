package th.itaworkbook.layout;

import java.util.List;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;
import th.itaworkbook.rollup.RollupFigures.ItemCount;

/** Draws the questions that are weak in many agencies, and the open data items that many lost. */
final class RollupQuestions {
    private final Rollup rollup;
    private final RollupFigures figures;
    private final Canvas canvas = new Canvas("ข้อที่ควรพัฒนา");
    private int row = 3;

    RollupQuestions(Rollup rollup, RollupFigures figures) {
        this.rollup = rollup;
        this.figures = figures;
    }

    Canvas draw() {
        int year = rollup.framework().year();
        canvas.widths(9, 12, 80, 15, 15, 13, 13);
        canvas.text(0, 0, "ข้อที่หลายหน่วยงานควรพัฒนา ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 36);
        canvas.text(
                1,
                0,
                "นับเฉพาะหน่วยงานที่มีคะแนนรายข้อ ข้อ EIT ที่มีคะแนนสองส่วนใช้ส่วนที่ต่ำกว่า เรียงจากข้อที่พบมากที่สุด",
                Look.LEAD);
        table("ข้อคำถาม IIT และ EIT ที่ได้ต่ำกว่า 90 คะแนน", "ต่ำกว่า 90 (หน่วยงาน)", figures.weakQuestions());
        canvas.add(new Edit.PageBreaks(canvas.sheet(), List.of(row)));
        table("ข้อ OIT ที่ไม่ได้คะแนนเต็ม", "ไม่ได้เต็ม (หน่วยงาน)", figures.lostOpenData());
        canvas.freeze(2, 0);
        canvas.print(true, null, null, "ข้อที่ควรพัฒนา ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    private void table(String title, String below, List<ItemCount> items) {
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
        if (items.isEmpty()) {
            canvas.text(row, 0, "ไม่พบ", Look.LEAD);
            row += 2;
            return;
        }
        RollupBook.headers(
                canvas, row++, "ข้อ", "ตัวชี้วัดที่", "ประเด็น", "หน่วยงานที่มีคะแนน", below, "ร้อยละ", "คะแนนเฉลี่ย");
        for (ItemCount item : items) {
            String sub = item.item().subIndicator();
            canvas.text(row, 0, item.item().code(), Look.CENTERED);
            canvas.text(row, 1, sub == null ? Integer.toString(item.item().indicator()) : sub, Look.CENTERED);
            canvas.text(row, 2, item.item().label(), Look.LABEL);
            canvas.number(row, 3, item.agencies(), Look.CENTERED);
            canvas.number(row, 4, item.below(), Look.CENTERED);
            String of = new CellRef(row, 3).a1();
            String part = new CellRef(row, 4).a1();
            canvas.formula(
                    row,
                    5,
                    part + "/" + of + "*100",
                    CellValue.of((double) item.below() / item.agencies() * 100),
                    Look.COMPUTED);
            canvas.number(row, 6, item.mean().doubleValue(), Look.COMPUTED);
            row++;
        }
        row++;
    }
}
