/** The one register of formulas: sheet, row key and header to formula and engine value. */
package th.itaworkbook.register;
