package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Writes zips of stored entries in which every field can lie. */
final class RawZip {
    /** One entry; what is written to the local header and to the directory may differ. */
    static final class Item {
        String localName;
        String name;
        byte[] data;
        int flags;
        int localFlags;
        int method;
        long crc;
        long size;
        long localSize;
        int offsetShift;
        byte[] descriptor = new byte[0];

        Item(String name, byte[] data) {
            this.name = name;
            this.localName = name;
            this.data = data;
            this.size = data.length;
            this.localSize = data.length;
            CRC32 sum = new CRC32();
            sum.update(data);
            this.crc = sum.getValue();
        }
    }

    final List<Item> items = new ArrayList<>();
    byte[] before = new byte[0];
    byte[] between = new byte[0];
    byte[] comment = new byte[0];
    byte[] after = new byte[0];
    int countShift;

    /** A zip of these parts, in their order. */
    static RawZip of(Map<String, String> parts) {
        RawZip zip = new RawZip();
        parts.forEach((name, xml) -> zip.items.add(new Item(name, xml.getBytes(StandardCharsets.UTF_8))));
        return zip;
    }

    Item item(String name) {
        return items.stream().filter(i -> i.name.equals(name)).findFirst().orElseThrow();
    }

    byte[] build() {
        LittleEndian out = new LittleEndian().raw(before);
        List<Integer> offsets = new ArrayList<>();
        for (Item item : items) {
            offsets.add(out.size() + item.offsetShift);
            out.raw(local(item)).raw(item.data).raw(item.descriptor);
        }
        out.raw(between);
        int start = out.size();
        for (int i = 0; i < items.size(); i++) {
            out.raw(central(items.get(i), offsets.get(i)));
        }
        int size = out.size() - start;
        int count = items.size() + countShift;
        out.u32(0x06054b50).u32(0).u16(count).u16(count).u32(size).u32(start);
        return out.u16(comment.length).raw(comment).raw(after).bytes();
    }

    static byte[] local(Item item) {
        byte[] name = item.localName.getBytes(StandardCharsets.UTF_8);
        boolean later = (item.localFlags & 8) != 0;
        long size = later ? 0 : item.localSize;
        LittleEndian header = new LittleEndian().u32(0x04034b50).u16(20).u16(item.localFlags);
        header.u16(item.method).u32(0).u32(later ? 0 : item.crc).u32(size).u32(size);
        return header.u16(name.length).u16(0).raw(name).bytes();
    }

    private static byte[] central(Item item, int offset) {
        byte[] name = item.name.getBytes(StandardCharsets.UTF_8);
        LittleEndian header = new LittleEndian().u32(0x02014b50).u16(20).u16(20).u16(item.flags);
        header.u16(item.method).u32(0).u32(item.crc).u32(item.size).u32(item.size);
        header.u16(name.length).u16(0).u16(0).u16(0).u16(0).u32(0).u32(offset);
        return header.raw(name).bytes();
    }
}
