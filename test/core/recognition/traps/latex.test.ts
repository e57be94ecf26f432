import { trapTable } from '../../../support/traps';

describe('recognition in LaTeX of', () => {
  trapTable(['latex'], {
    'commands and their arguments': [
      '\\emph{⟦ZTE⟧}, \\textbf{\\emph{⟦ZTE⟧}}, {\\bf ⟦ZTE⟧}, \\ZTE, \\zte{} ⟦ZTE⟧, \\ZTE{⟦ZTE⟧}',
      '\\section{⟦ZTE⟧}\n\\section[ZTE]{⟦ZTE⟧}\n\\caption{The ⟦ZTE⟧ tower}',
      '\\title{⟦ZTE⟧}\\author{⟦Port Harbour Board⟧}\\footnote{⟦ZTE⟧ said so.}',
      '\\documentclass[ZTE]{ZTE}\n\\usepackage[ZTE]{ZTE}\n⟦ZTE⟧',
      '\\newcommand{\\zte}{ZTE} \\newcommand*\\zte[1]{ZTE #1} \\def\\zte{ZTE} ⟦ZTE⟧',
      '\\def\\zte#1#2{ZTE #1} ⟦ZTE⟧',
      '\\textcolor{ZTE}{⟦ZTE⟧} \\hspace{ZTE} \\foreignlanguage{ZTE}{⟦ZTE⟧}',
      '\\label{ZTE} \\ref{ZTE} \\autoref{sec:ZTE} \\hyperref[ZTE]{⟦ZTE⟧} \\index{ZTE} \\gls{ZTE}',
      '\\begin{ZTE}⟦ZTE⟧\\end{ZTE} \\begin{quote}[ZTE] ⟦ZTE⟧ \\end{quote}',
      '\\item ⟦ZTE⟧ \\item[⟦ZTE⟧] ⟦Huawei⟧',
      '\\begin{itemize}\n\\item National Cyber\n\\item Security Centre\n\\end{itemize}',
      '⟦ZTE⟧ & ⟦Huawei⟧ \\\\\nNational Cyber & Security Centre \\\\ \\hline',
    ],
    'citations, addresses and files': [
      '\\cite{ZTE} \\citep[see][p. 3]{ZTE,x} \\textcite[¶ 3]{ZTE} \\nocite{ZTE} \\parencite*{ZTE} ⟦ZTE⟧',
      '\\autocites{ZTE}{Huawei} \\cites(see)(¶ 3)[1]{ZTE}[2]{Huawei} \\Parencites*[3]{ZTE}{Huawei} {⟦ZTE⟧}',
      '\\cite {ZTE} \\cite [3]{ZTE} \\label {ZTE} \\cite{x} {⟦ZTE⟧}',
      '\\cite [3] {ZTE} \\citep [see] [p. 3] {ZTE} [3] {⟦ZTE⟧}',
      '\\input ZTE\n\\include ZTE % ZTE\n⟦ZTE⟧',
      '\\cite[⟦ZTE⟧ report]{ZTE} \\footcite[see \\emph{⟦ZTE⟧}][3]{ZTE}',
      '\\url{https://a.b/ZTE} \\url{ZTE} \\href{ZTE}{⟦ZTE⟧} \\href{https://a.b/ZTE}{the \\emph{⟦ZTE⟧} page}',
      '\\includegraphics[width=3cm]{ZTE} \\input{ZTE} \\bibliography{ZTE} \\bibitem{ZTE} ⟦ZTE⟧',
    ],
    'code and mathematics': [
      '\\verb|ZTE| \\verb*+ZTE+ \\lstinline!ZTE! \\lstinline{ZTE} \\texttt{ZTE} ⟦ZTE⟧',
      '\\verb|⟦ZTE⟧ ⟦ZTE⟧\n⟦ZTE⟧|',
      '$ZTE$ $$ZTE$$ \\(ZTE\\) \\[ZTE\\] \\$⟦ZTE⟧\\$ $a \\$ ZTE$ ⟦ZTE⟧',
      '$⟦ZTE⟧\n\n⟦ZTE⟧$',
      '\\begin{verbatim}\nZTE\n\nZTE\n\\end{verbatim}\n⟦ZTE⟧',
      '⟦ZTE⟧ \\begin{verbatim}ZTE\\end{verbatim}⟦ZTE⟧',
      '\\begin{lstlisting}[caption=ZTE]\nZTE \\end{verbatim}\n\\end{lstlisting} ⟦ZTE⟧',
      '\\begin{Verbatim}ZTE\\end{Verbatim}⟦ZTE⟧\\begin{minted}{ZTE}ZTE\\end{minted}',
      '\\begin{equation}ZTE\\end{equation}\\begin{align*}ZTE\\end{align*}⟦ZTE⟧',
      '\\begin{verbatim}\r\nZTE\r\n\\end{verbatim}\r\n⟦ZTE⟧',
      '\\begin{verbatim}\nZTE',
      '\\begin{verbatimx}⟦ZTE⟧\\end{verbatimx}',
    ],
    comments: [
      '% ZTE\n⟦ZTE⟧ % ZTE\n⟦ZTE⟧ 5\\% ⟦ZTE⟧',
      '\\begin{comment}\nZTE\n\nZTE\n\\end{comment}\n⟦ZTE⟧',
      '% \\begin{verbatim}\n⟦ZTE⟧',
    ],
    'quotation marks and terms': [
      "``⟦ZTE⟧'' `⟦ZTE⟧' ''⟦ZTE⟧'' ``⟦National Cyber\nSecurity Centre⟧''",
      '\\textbf{⟦Port Harbour Board⟧} (the “⟦Board|port*⟧”) ⟦Board|port*⟧',
      '⟦Port Harbour Board⟧ (⟦PHB|port*⟧). \\emph{⟦PHB|port*⟧}',
    ],
  });
});
