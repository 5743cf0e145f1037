/* SPDX-License-Identifier: MIT
 *
 * validate_page.c: head, style and script of the page about a list. The page
 * may fetch nothing and run nothing but this script. Colours are told apart
 * by lightness too, so that a grey print stays readable.
 */
#include "validate_page.h"

#include <stddef.h>

const char *const cn_page_head[] = {
    "<head><meta charset=\"utf-8\">",
    "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
    "'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "form-action 'none'; base-uri 'none'\">",
    "<meta name=\"color-scheme\" content=\"light dark\">", NULL};

const char *const cn_page_style[] = {
    "<style>",
    ":root{--paper:#fff;--ink:#1b2330;--soft:#5a6577;--line:#d5dbe5;",
    "--field:#f4f6fa;--error:#b3261e;--warning:#8a5a00;--note:#3b6ea5}",
    "@media (prefers-color-scheme:dark){:root{--paper:#12161d;--ink:#e6eaf1;",
    "--soft:#a3aec0;--line:#333c4b;--field:#1b212b;--error:#ff8a80;",
    "--warning:#f2c14e;--note:#8ab8ea}}",
    "*{box-sizing:border-box}",
    "body{margin:0;background:var(--paper);color:var(--ink);",
    "font:15px/1.5 system-ui,-apple-system,\"Segoe UI\",\"Noto Sans\",",
    "\"DejaVu Sans\",sans-serif}",
    "main{max-width:1200px;margin:0 auto;padding:24px 20px}",
    "h1{font-size:24px;margin:0}h2{font-size:17px;margin:28px 0 8px}",
    "header p,footer,small{color:var(--soft)}",
    "header p{margin:4px 0 16px;overflow-wrap:anywhere}",
    "small{display:block;font-size:12px}.id{overflow-wrap:anywhere}",
    ".cards{display:flex;flex-wrap:wrap;gap:10px}",
    ".card{flex:1 1 130px;padding:10px 14px;background:var(--field);",
    "border-left:4px solid var(--line);border-radius:4px}",
    ".card b{display:block;font-size:26px;line-height:1.2}",
    ".card span{color:var(--soft)}",
    ".card.error{border-color:var(--error)}",
    ".card.warning{border-color:var(--warning)}",
    ".card.note{border-color:var(--note)}",
    "table{border-collapse:collapse;width:100%}",
    "th,td{text-align:left;vertical-align:top;padding:6px 8px;",
    "border-bottom:1px solid var(--line);overflow-wrap:anywhere}",
    "thead th{background:var(--field)}th{font-weight:600}",
    "tfoot th,tfoot td{border-top:2px solid var(--line);font-weight:600}",
    ".n{text-align:right;font-variant-numeric:tabular-nums}",
    ".z{color:var(--soft)}",
    ".bars th{width:42%;font-weight:500}.bars .n{width:70px}",
    ".bar i{display:block;height:16px;margin-top:3px;border-radius:2px;",
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}",
    "i.error{background:var(--error)}i.warning{background:var(--warning)}",
    "i.note{background:var(--note)}",
    ".findings{table-layout:fixed;font-size:14px}",
    ".findings th:nth-child(1){width:14%}.findings th:nth-child(2){width:9%}",
    ".findings th:nth-child(3){width:24%}.findings th:nth-child(4){width:14%}",
    ".findings th:nth-child(5){width:18%}",
    "span.error,span.warning,span.note{font-weight:600}",
    "span.error{color:var(--error)}span.warning{color:var(--warning)}",
    "span.note{color:var(--note)}",
    ".filters{display:flex;flex-wrap:wrap;gap:12px;margin:0 0 10px}",
    ".filters[hidden]{display:none}",
    "select,input{font:inherit;color:inherit;background:var(--paper);",
    "border:1px solid var(--line);border-radius:4px;padding:3px 6px;",
    "max-width:100%}",
    "footer{margin-top:28px;font-size:12px;overflow-wrap:anywhere}",
    "@media (max-width:700px){.findings thead{display:none}",
    ".findings,.findings tbody,.findings tr,.findings td{display:block}",
    ".findings td{border:0;padding:2px 0}",
    ".findings tr{border-bottom:1px solid var(--line);padding:8px 0}",
    ".bars th{width:55%}}",
    "@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#999;",
    "--field:#f2f2f2;--error:#9b1c15;--warning:#8a5a00;--note:#3b6ea5}",
    "main{max-width:none;padding:0}.filters{display:none}",
    "body{font-size:10pt}.findings{font-size:8.5pt}",
    "thead{display:table-header-group}tfoot{display:table-row-group}",
    "tr{break-inside:avoid}",
    "h2{break-after:avoid}@page{size:A4 landscape;margin:12mm}}",
    "</style>",
    NULL};

const char *const cn_page_script[] = {
    "<script>",
    "(function(){",
    "var form=document.querySelector('.filters');if(!form)return;",
    "var rows=[].slice.call(document.querySelectorAll('.findings tbody tr'));",
    "var out=form.querySelector('output');",
    "function plain(s){return s.toLowerCase().normalize('NFD')",
    ".replace(/[\\u0300-\\u036f]/g,'').replace(/\\u0111/g,'d')}",
    "function show(){var s=form.severity.value,k=form.kind.value,",
    "t=plain(form.text.value),n=0;",
    "rows.forEach(function(r){",
    "r.plain=r.plain||plain(r.textContent);",
    "var on=(!s||r.dataset.severity===s)&&(!k||r.dataset.kind===k)&&",
    "(!t||r.plain.indexOf(t)>=0);",
    "r.hidden=!on;n+=on});out.textContent=n+' / '+rows.length}",
    "form.hidden=false;form.addEventListener('input',show);",
    "form.addEventListener('submit',function(e){e.preventDefault()});show()",
    "})();",
    "</script>",
    NULL};
