/** Spreadsheet vocabulary: addresses, cell values, immutable sheets, and how Thai text is compared. */
package th.itaworkbook.grid;
