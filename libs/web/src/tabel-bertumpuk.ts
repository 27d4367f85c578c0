/**
 * Style of a table with class `bertumpuk`, whose cells name their column in `data-kolom`: on a screen too narrow for its
 * columns each row stands as lines of its own, so that nothing lies beyond the edge.
 */
export const GAYA_BERTUMPUK = `
@media (max-width:46rem){
.bertumpuk thead{position:absolute;left:-99rem}
.bertumpuk tbody,.bertumpuk tr,.bertumpuk td{display:block}
.bertumpuk tr{border-bottom:1px solid #767676;padding:.4rem 0}
.bertumpuk td{border:0;padding:.1rem 0}
.bertumpuk td:empty{display:none}
.bertumpuk td::before{content:attr(data-kolom) ": ";font-weight:600}
}
`;
