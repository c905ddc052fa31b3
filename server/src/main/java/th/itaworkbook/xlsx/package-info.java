/** The file format: zip gate, streaming reader, and the splicer that writes without loss. */
package th.itaworkbook.xlsx;
