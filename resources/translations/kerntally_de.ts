<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Alert</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>by %1 (process %2)</source>
        <translation>durch %1 (Prozess %2)</translation>
    </message>
    <message>
        <source>by another user&apos;s process</source>
        <translation>durch einen Prozess eines anderen Benutzers</translation>
    </message>
</context>
<context>
    <name>AlertRule</name>
    <message>
        <source>rate above %1/s</source>
        <translation>Rate über %1/s</translation>
    </message>
    <message>
        <source>rate below %1/s</source>
        <translation>Rate unter %1/s</translation>
    </message>
    <message>
        <source>average above %1/s</source>
        <translation>Mittel über %1/s</translation>
    </message>
    <message>
        <source>average below %1/s</source>
        <translation>Mittel unter %1/s</translation>
    </message>
    <message>
        <source>value above %1</source>
        <translation>Wert über %1</translation>
    </message>
    <message>
        <source>value below %1</source>
        <translation>Wert unter %1</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <translation>%1 %2/s</translation>
    </message>
    <message>
        <source>⌀ %1 %2/s</source>
        <translation>⌀ %1 %2/s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ChartSummary</name>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Averages</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, paused:</source>
        <translation>%1 von %2 bis %3, angehalten:</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, live:</source>
        <translation>%1 von %2 bis %3, live:</translation>
    </message>
    <message>
        <source>%1 from %2 to %3:</source>
        <translation>%1 von %2 bis %3:</translation>
    </message>
    <message>
        <source>Nothing is counted.</source>
        <translation>Es wird nichts gezählt.</translation>
    </message>
    <message>
        <source>%1: %2 at the end, lowest %3, highest %4.</source>
        <translation>%1: am Ende %2, am wenigsten %3, am meisten %4.</translation>
    </message>
</context>
<context>
    <name>ChartThresholds</name>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
</context>
<context>
    <name>CrosshairText</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>EventKeywords</name>
    <message>
        <source>disk, drive, storage, I/O</source>
        <translation>Festplatte, Datenträger, Laufwerk, Ein-/Ausgabe</translation>
    </message>
    <message>
        <source>file system, disk</source>
        <translation>Dateisystem, Festplatte</translation>
    </message>
    <message>
        <source>page fault</source>
        <translation>Seitenfehler</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>page cache, file cache</source>
        <translation>Seitencache, Dateicache</translation>
    </message>
    <message>
        <source>interrupt, IRQ</source>
        <translation>Unterbrechung, Interrupt</translation>
    </message>
    <message>
        <source>file system, journal, disk</source>
        <translation>Dateisystem, Journal, Festplatte</translation>
    </message>
    <message>
        <source>memory allocation</source>
        <translation>Speicherbelegung</translation>
    </message>
    <message>
        <source>lock, contention, mutex, spinlock</source>
        <translation>Sperre, Warten auf Sperren</translation>
    </message>
    <message>
        <source>network, packet</source>
        <translation>Netzwerk, Paket</translation>
    </message>
    <message>
        <source>disk, drive, storage, SSD</source>
        <translation>Festplatte, Datenträger, SSD</translation>
    </message>
    <message>
        <source>out of memory, OOM killer</source>
        <translation>Speicher voll, kein Speicher mehr</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>context switch, task switch</source>
        <translation>Kontextwechsel, Taskwechsel</translation>
    </message>
    <message>
        <source>CPU migration</source>
        <translation>CPU-Wechsel</translation>
    </message>
    <message>
        <source>energy, idle, frequency</source>
        <translation>Energie, Leerlauf, Taktfrequenz</translation>
    </message>
    <message>
        <source>system call</source>
        <translation>Systemaufruf</translation>
    </message>
    <message>
        <source>program start</source>
        <translation>Programmstart</translation>
    </message>
    <message>
        <source>process end, termination</source>
        <translation>Prozessende</translation>
    </message>
    <message>
        <source>new process, new thread</source>
        <translation>neuer Prozess, neuer Thread</translation>
    </message>
    <message>
        <source>wake-up</source>
        <translation>Aufwecken</translation>
    </message>
    <message>
        <source>disk, drive, storage</source>
        <translation>Festplatte, Datenträger, Laufwerk</translation>
    </message>
    <message>
        <source>signal, kill</source>
        <translation>Signal, Beenden</translation>
    </message>
    <message>
        <source>network, packet, drop</source>
        <translation>Netzwerk, Paket, verworfen</translation>
    </message>
    <message>
        <source>network, connection, socket</source>
        <translation>Netzwerk, Verbindung, Socket</translation>
    </message>
    <message>
        <source>network, incoming connection</source>
        <translation>Netzwerk, eingehende Verbindung</translation>
    </message>
    <message>
        <source>network, outgoing connection</source>
        <translation>Netzwerk, ausgehende Verbindung</translation>
    </message>
    <message>
        <source>flush, disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>mutex, contention</source>
        <translation>Mutex, Warten auf Sperren</translation>
    </message>
    <message>
        <source>network, connection</source>
        <translation>Netzwerk, Verbindung</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>memory pressure, low memory, swap</source>
        <translation>Speichermangel, wenig Speicher, Auslagerung</translation>
    </message>
    <message>
        <source>background work, kernel worker</source>
        <translation>Hintergrundarbeit</translation>
    </message>
    <message>
        <source>disk, flush, dirty page</source>
        <translation>Festplatte, geänderte Seiten</translation>
    </message>
</context>
<context>
    <name>EventSet</name>
    <message>
        <source>Scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
</context>
<context>
    <name>Kerntally</name>
    <message>
        <source>Syscalls</source>
        <translation>Systemaufrufe</translation>
    </message>
    <message>
        <source>System calls entered by any process, 32-bit ones too.</source>
        <translation>Systemaufrufe beliebiger Prozesse, auch 32-Bit-Aufrufe.</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packets received on any network interface, loopback too, as the network stack gets to see them: segments that were merged on the way in count once.</source>
        <translation>Auf beliebigen Netzwerkschnittstellen, auch Loopback, empfangene Pakete, wie der Netzwerkstapel sie zu sehen bekommt: Segmente, die unterwegs vereinigt wurden, zählen einmal.</translation>
    </message>
    <message>
        <source>File opens</source>
        <translation>Geöffnete Dateien</translation>
    </message>
    <message>
        <source>open(), openat(), openat2() and creat() calls, failed ones too.</source>
        <translation>Aufrufe von open(), openat(), openat2() und creat(), auch misslungene.</translation>
    </message>
    <message>
        <source>File closes</source>
        <translation>Geschlossene Dateien</translation>
    </message>
    <message>
        <source>close() and close_range() calls, failed ones too; what the kernel closes when a process ends is not a call.</source>
        <translation>Aufrufe von close() und close_range(), auch misslungene; was der Kernel schließt, wenn ein Prozess endet, ist kein Aufruf.</translation>
    </message>
    <message>
        <source>This reference to a counter was closed: open a new one.</source>
        <translation>Dieser Bezug auf einen Zähler wurde geschlossen: Öffnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This counter isn&apos;t being counted: add it first.</source>
        <translation>Dieser Zähler wird nicht gezählt: Fügen Sie ihn erst hinzu.</translation>
    </message>
    <message>
        <source>The value is not allowed for this counter; it stays as it was.</source>
        <translation>Dieser Wert ist für den Zähler nicht erlaubt; er bleibt, wie er war.</translation>
    </message>
    <message>
        <source>Simulated events show the program without the kernel.</source>
        <translation>Simulierte Ereignisse zeigen das Programm ohne den Kernel.</translation>
    </message>
    <message>
        <source> Did you mean %1?</source>
        <translation> Meinten Sie %1?</translation>
    </message>
    <message>
        <source>, or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a process ID.</source>
        <translation>„%1“ ist keine Prozess-ID.</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>Es gibt keinen Prozess %1.</translation>
    </message>
    <message>
        <source>%1 is a thread: give the ID of its process.</source>
        <translation>%1 ist ein Thread: Geben Sie die ID seines Prozesses an.</translation>
    </message>
    <message>
        <source>Process %1 can&apos;t be followed: %2.</source>
        <translation>Dem Prozess %1 kann nicht gefolgt werden: %2.</translation>
    </message>
    <message>
        <source>A command needs a name.</source>
        <translation>Ein Befehl braucht einen Namen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a path: commands are known by their name alone, as in %2.</source>
        <translation>„%1“ ist ein Pfad: Befehle sind allein durch ihren Namen bekannt, wie bei %2.</translation>
    </message>
    <message>
        <source>There is no user &apos;%1&apos;.</source>
        <translation>Es gibt keinen Benutzer „%1“.</translation>
    </message>
    <message>
        <source>There is no control group &apos;%1&apos;.</source>
        <translation>Es gibt keine Kontrollgruppe „%1“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a control group of version 2.</source>
        <translation>„%1“ ist keine Kontrollgruppe der Version 2.</translation>
    </message>
    <message>
        <source>The control group &apos;%1&apos; can&apos;t be opened: %2.</source>
        <translation>Die Kontrollgruppe „%1“ kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>There is no file &apos;%1&apos;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>The file &apos;%1&apos; can&apos;t be read: %2.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>A function is named by file and symbol, as in %1.</source>
        <translation>Eine Funktion wird durch Datei und Symbol benannt, wie bei %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an executable.</source>
        <translation>„%1“ ist keine ausführbare Datei.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a program nor a library (ELF).</source>
        <translation>„%1“ ist weder ein Programm noch eine Bibliothek (ELF).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is for machines of another kind than this one.</source>
        <translation>„%1“ ist für Rechner einer anderen Art als diesen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the symbols of another file, and no code that runs: name the program or library itself.</source>
        <translation>„%1“ hat die Symbole einer anderen Datei und keinen Code, der ausgeführt wird: Nennen Sie das Programm oder die Bibliothek selbst.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged: its symbols can&apos;t be read.</source>
        <translation>„%1“ ist beschädigt: Ihre Symbole können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no function &apos;%2&apos; for others; the names of its own were stripped.</source>
        <translation>„%1“ hat keine Funktion „%2“ für andere; die Namen der eigenen wurden entfernt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no function &apos;%2&apos;.</source>
        <translation>„%1“ hat keine Funktion „%2“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 functions &apos;%3&apos;; choose one: %4.</source>
        <translation>„%1“ hat %2 Funktionen „%3“; wählen Sie eine: %4.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 functions &apos;%3&apos;: which one isn&apos;t clear.</source>
        <translation>„%1“ hat %2 Funktionen „%3“: Welche gemeint ist, ist nicht klar.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one of several functions, chosen when a program starts: its calls can&apos;t be counted by this name.</source>
        <translation>„%1“ ist eine von mehreren Funktionen, die beim Start eines Programms gewählt wird: Unter diesem Namen können ihre Aufrufe nicht gezählt werden.</translation>
    </message>
    <message>
        <source>Events of the tracepoint %1.</source>
        <translation>Ereignisse des Tracepoints %1.</translation>
    </message>
    <message>
        <source>This entry is gone from its map; the counter keeps its last value.</source>
        <translation>Diesen Eintrag gibt es in der Map nicht mehr; der Zähler behält seinen letzten Wert.</translation>
    </message>
    <message>
        <source>There is no number %1 in %2 now: &apos;kerntally-cli list --map %2&apos; shows those there are.</source>
        <translation>Eine Zahl %1 gibt es in %2 jetzt nicht: „kerntally-cli list --map %2“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>There is nothing in %1 now: try again when its program has counted.</source>
        <translation>In %1 ist jetzt nichts: Versuchen Sie es wieder, wenn das Programm gezählt hat.</translation>
    </message>
    <message>
        <source>The number %1 in the BPF map %2, which another program keeps. It is read now and then: what happens between two readings shows as one step.</source>
        <translation>Die Zahl %1 in der BPF-Map %2, die ein anderes Programm führt. Sie wird immer wieder gelesen: Was zwischen zwei Lesungen geschieht, erscheint als ein Schritt.</translation>
    </message>
    <message>
        <source>What it means is not known here, since the map has no type information (BTF) or only root may read it.</source>
        <translation>Was sie bedeutet, ist hier nicht bekannt, da die Map keine Typangaben (BTF) hat oder nur root sie lesen darf.</translation>
    </message>
    <message>
        <source>Below zero it is shown as zero.</source>
        <translation>Unter null wird sie als null gezeigt.</translation>
    </message>
    <message>
        <source>Changes made here are written to the map, which isn&apos;t atomic: what its program counts at that moment can be lost.</source>
        <translation>Änderungen von hier aus werden in die Map geschrieben, und zwar nicht atomar: Was ihr Programm in diesem Augenblick zählt, kann verloren gehen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no BPF map: write map:/sys/fs/bpf/NAME for a pinned one, map:id:17 for one that is loaded; and [KEY].MEMBER after it for one of its numbers.</source>
        <translation>„%1“ benennt keine BPF-Map: Schreiben Sie map:/sys/fs/bpf/NAME für eine angeheftete, map:id:17 für eine geladene; und [SCHLÜSSEL].GLIED dahinter für eine ihrer Zahlen.</translation>
    </message>
    <message>
        <source>Remove it and add it again with writing allowed: --write-map on the command line, &apos;Allow changing the values&apos; in the window.</source>
        <translation>Entfernen Sie ihn und fügen Sie ihn mit der Erlaubnis zu schreiben wieder hinzu: --write-map auf der Befehlszeile, „Werte dürfen geändert werden“ im Fenster.</translation>
    </message>
    <message>
        <source>The map&apos;s field has only %1 bits: %2 doesn&apos;t fit; it stays as it was.</source>
        <translation>Das Feld der Map hat nur %1 Bits: %2 passt nicht hinein; es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>The kernel doesn&apos;t let this map be written.</source>
        <translation>Der Kernel lässt diese Map nicht beschreiben.</translation>
    </message>
    <message>
        <source>The helper takes no file: %1.</source>
        <translation>Der Helfer nimmt keine Datei an: %1.</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>what every source counts</source>
        <translation>was jede Quelle zählt</translation>
    </message>
    <message>
        <source>There is no counter &apos;%1&apos;.</source>
        <translation>Es gibt keinen Zähler „%1“.</translation>
    </message>
    <message>
        <source>Unknown kind of event &apos;%1&apos;; there are %2.</source>
        <translation>Unbekannte Art von Ereignissen „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>Program functions</source>
        <translation>Programmfunktionen</translation>
    </message>
    <message>
        <source>a function of a program or library that you may read</source>
        <translation>eine Funktion eines Programms oder einer Bibliothek, die Sie lesen dürfen</translation>
    </message>
    <message>
        <source>BPF maps</source>
        <translation>BPF-Maps</translation>
    </message>
    <message>
        <source>a number in another program&apos;s BPF map</source>
        <translation>eine Zahl in der BPF-Map eines anderen Programms</translation>
    </message>
    <message>
        <source>System calls</source>
        <translation>Systemaufrufe</translation>
    </message>
    <message>
        <source>one system call</source>
        <translation>ein Systemaufruf</translation>
    </message>
    <message>
        <source>Of 32-bit programs only.</source>
        <translation>Nur von 32-Bit-Programmen.</translation>
    </message>
    <message>
        <source>Syscall %1</source>
        <translation>Systemaufruf %1</translation>
    </message>
    <message>
        <source>Calls of system call number %1.</source>
        <translation>Aufrufe des Systemaufrufs Nummer %1.</translation>
    </message>
    <message>
        <source>There is no syscall &apos;%1&apos;.</source>
        <translation>Es gibt keinen Systemaufruf „%1“.</translation>
    </message>
    <message>
        <source>Tracepoints</source>
        <translation>Tracepoints</translation>
    </message>
    <message>
        <source>a tracepoint of the kernel</source>
        <translation>ein Tracepoint des Kernels</translation>
    </message>
    <message>
        <source>The kernel doesn&apos;t say which tracepoints it has (/sys/kernel/btf/vmlinux).</source>
        <translation>Der Kernel sagt nicht, welche Tracepoints er hat (/sys/kernel/btf/vmlinux).</translation>
    </message>
    <message>
        <source>This kernel has no tracepoint &apos;%1&apos;.</source>
        <translation>Dieser Kernel hat keinen Tracepoint „%1“.</translation>
    </message>
    <message>
        <source>Page faults</source>
        <translation>Seitenfehler</translation>
    </message>
    <message>
        <source>Memory that was touched and had to be found first, with and without reading it from a disk.</source>
        <translation>Auf Speicher wurde zugegriffen, der erst gefunden werden musste, mit und ohne Lesen von einem Datenträger.</translation>
    </message>
    <message>
        <source>Minor page faults</source>
        <translation>Kleine Seitenfehler</translation>
    </message>
    <message>
        <source>Page faults that nothing had to be read from a disk for.</source>
        <translation>Seitenfehler, für die nichts von einem Datenträger gelesen werden musste.</translation>
    </message>
    <message>
        <source>Major page faults</source>
        <translation>Große Seitenfehler</translation>
    </message>
    <message>
        <source>Page faults that waited for a disk.</source>
        <translation>Seitenfehler, die auf einen Datenträger warteten.</translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation>Kontextwechsel</translation>
    </message>
    <message>
        <source>A CPU turned from one task to another, or to idling.</source>
        <translation>Eine CPU ging von einem Task zu einem anderen über oder in den Leerlauf.</translation>
    </message>
    <message>
        <source>CPU migrations</source>
        <translation>CPU-Wechsel</translation>
    </message>
    <message>
        <source>A task went on on another CPU than before.</source>
        <translation>Ein Task lief auf einer anderen CPU weiter als zuvor.</translation>
    </message>
    <message>
        <source>Control group switches</source>
        <translation>Wechsel der Kontrollgruppe</translation>
    </message>
    <message>
        <source>A CPU turned to a task of another control group.</source>
        <translation>Eine CPU ging zu einem Task einer anderen Kontrollgruppe über.</translation>
    </message>
    <message>
        <source>Alignment faults</source>
        <translation>Ausrichtungsfehler</translation>
    </message>
    <message>
        <source>Unaligned accesses that the kernel had to mend; never on x86.</source>
        <translation>Nicht ausgerichtete Zugriffe, die der Kernel nachbilden musste; nie auf x86.</translation>
    </message>
    <message>
        <source>Emulation faults</source>
        <translation>Emulationsfehler</translation>
    </message>
    <message>
        <source>Instructions that the kernel had to emulate; never on x86.</source>
        <translation>Befehle, die der Kernel nachbilden musste; nie auf x86.</translation>
    </message>
    <message>
        <source>Software events</source>
        <translation>Software-Ereignisse</translation>
    </message>
    <message>
        <source>a software event, as perf list names it</source>
        <translation>ein Software-Ereignis, wie perf list es nennt</translation>
    </message>
    <message>
        <source>There is no software event &apos;%1&apos;.</source>
        <translation>Es gibt kein Software-Ereignis „%1“.</translation>
    </message>
    <message>
        <source>A CPU that comes online meanwhile is counted within a second or two.</source>
        <translation>Eine CPU, die währenddessen eingeschaltet wird, wird nach ein bis zwei Sekunden mitgezählt.</translation>
    </message>
    <message>
        <source>Numbers of processes are the whole machine&apos;s: in the PID namespace of this program they have others.</source>
        <translation>Die Prozessnummern sind die des ganzen Rechners: im PID-Namensraum dieses Programms haben die Prozesse andere.</translation>
    </message>
    <message>
        <source>There is no syscall %1: numbers go up to %2.</source>
        <translation>Es gibt keinen Systemaufruf %1: die Nummern gehen bis %2.</translation>
    </message>
    <message>
        <source>Calls of %1 in %2, by any process.</source>
        <translation>Aufrufe von %1 in %2, durch jeden Prozess.</translation>
    </message>
</context>
<context>
    <name>Kerntally::AlertBanner</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>Anz&amp;eigen</translation>
    </message>
    <message>
        <source>Select this counter</source>
        <translation>Diesen Zähler auswählen</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>Pr&amp;otokoll</translation>
    </message>
    <message>
        <source>Show all alerts so far</source>
        <translation>Alle bisherigen Alarme zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>Name &amp;processes…</source>
        <translation>&amp;Prozesse nennen …</translation>
    </message>
    <message>
        <source>Ask for the right to trace, with which alerts name other users&apos; processes</source>
        <translation>Um das Recht zu verfolgen (trace) bitten, mit dem Alarme auch Prozesse anderer Benutzer nennen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more counter(s): see the log</source>
        <translation>
            <numerusform>und %n weiterer Zähler: siehe Protokoll</numerusform>
            <numerusform>und %n weitere Zähler: siehe Protokoll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kerntally::AlertCommands</name>
    <message>
        <source>Alert &amp;log</source>
        <translation>Alarm&amp;protokoll</translation>
    </message>
    <message>
        <source>&amp;Dismiss alert</source>
        <translation>Alarm aus&amp;blenden</translation>
    </message>
    <message>
        <source>Desktop &amp;notifications</source>
        <translation>&amp;Mitteilungen der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>All alerts since the program was started</source>
        <translation>Alle Alarme seit dem Start des Programms</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Desktop &amp;notifications (none on this desktop)</source>
        <translation>&amp;Mitteilungen der Arbeitsumgebung (hier gibt es keine)</translation>
    </message>
    <message>
        <source>Take the alert&apos;s banner away</source>
        <translation>Das Banner des Alarms ausblenden</translation>
    </message>
    <message>
        <source>Tell of alerts while another window is in front</source>
        <translation>Alarme melden, während ein anderes Fenster vorn ist</translation>
    </message>
</context>
<context>
    <name>Kerntally::AlertDialog</name>
    <message>
        <source>Alert for %1</source>
        <translation>Alarm für %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rate, over one second</source>
        <translation>Rate über eine Sekunde</translation>
    </message>
    <message>
        <source>Average rate, over ten seconds</source>
        <translation>Mittlere Rate über zehn Sekunden</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>Each time</source>
        <translation>Jedes Mal</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Above or below</source>
        <translation>Über oder unter</translation>
    </message>
    <message>
        <source>&amp;Alert when</source>
        <translation>&amp;Alarm, wenn</translation>
    </message>
    <message>
        <source>&amp;is</source>
        <translation>&amp;ist</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Grenze</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Type a number such as %1 or 10k, no more than %2.</source>
        <translation>Geben Sie eine Zahl wie %1 oder 10k ein, höchstens %2.</translation>
    </message>
    <message>
        <source>Threshold: %1</source>
        <translation>Grenze: %1</translation>
    </message>
    <message>
        <source>Nothing is ever below 0: type a larger threshold, or choose “above”.</source>
        <translation>Nichts ist je unter 0: Geben Sie eine größere Grenze ein oder wählen Sie „über“.</translation>
    </message>
    <message>
        <source>No counter gets above that: type a smaller threshold.</source>
        <translation>Darüber kommt kein Zähler: Geben Sie eine kleinere Grenze ein.</translation>
    </message>
    <message>
        <source>Type a threshold: digits, or short as in 10k or 2M.</source>
        <translation>Geben Sie eine Grenze ein: Ziffern oder kurz wie 10k oder 2M.</translation>
    </message>
    <message>
        <source>It has fired; Set arms it again.</source>
        <translation>Er wurde ausgelöst; „Setzen“ schärft ihn wieder.</translation>
    </message>
    <message>
        <source>The value is above it already: the alert triggers immediately.</source>
        <translation>Der Wert liegt schon darüber: Der Alarm wird sofort ausgelöst.</translation>
    </message>
    <message>
        <source>The value is below it already: the alert triggers when it falls again after reaching %1.</source>
        <translation>Der Wert liegt schon darunter: Der Alarm wird ausgelöst, wenn er %1 erreicht hat und wieder fällt.</translation>
    </message>
    <message>
        <source>Alerts again after falling to %1.</source>
        <translation>Alarmiert wieder, nachdem es auf %1 gefallen ist.</translation>
    </message>
    <message>
        <source>Alerts again after rising to %1.</source>
        <translation>Alarmiert wieder, nachdem es auf %1 gestiegen ist.</translation>
    </message>
    <message>
        <source>currently %1</source>
        <translation>derzeit %1</translation>
    </message>
    <message>
        <source>currently %1/s</source>
        <translation>derzeit %1/s</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>&amp;Threshold, per second</source>
        <translation>&amp;Grenze, pro Sekunde</translation>
    </message>
    <message>
        <source>Where the quantity has to be back before it alerts again</source>
        <translation>Wohin die Größe zurück sein muss, bevor sie wieder Alarm gibt</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>R&amp;e-arm at</source>
        <translation>Wieder s&amp;charf ab</translation>
    </message>
    <message>
        <source>Re-arm at: %1</source>
        <translation>Wieder scharf ab: %1</translation>
    </message>
    <message>
        <source>Re-arm at: type the threshold or less, no more than %1.</source>
        <translation>Wieder scharf ab: Geben Sie die Grenze oder weniger ein, höchstens %1.</translation>
    </message>
    <message>
        <source>Re-arm at: type the threshold or more, no less than %1.</source>
        <translation>Wieder scharf ab: Geben Sie die Grenze oder mehr ein, mindestens %1.</translation>
    </message>
</context>
<context>
    <name>Kerntally::AlertLog</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>another user&apos;s</source>
        <translation>eines anderen Benutzers</translation>
    </message>
</context>
<context>
    <name>Kerntally::AlertLogWindow</name>
    <message>
        <source>Alert log</source>
        <translation>Alarmprotokoll</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>No alerts so far.
Ctrl+T in the main window sets when a counter alerts.</source>
        <translation>Bisher keine Alarme.
Strg+T im Hauptfenster legt fest, wann ein Zähler Alarm gibt.</translation>
    </message>
    <message>
        <source>S&amp;how in the chart</source>
        <translation>Im &amp;Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show the moment of this alert in the chart</source>
        <translation>Den Zeitpunkt dieses Alarms im Diagramm zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Save the alert log</source>
        <translation>Alarmprotokoll speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Alerts: %1</source>
        <translation>Alarme: %1</translation>
    </message>
</context>
<context>
    <name>Kerntally::AmountDialog</name>
    <message>
        <source>Only digits, and no more than %1.</source>
        <translation>Nur Ziffern und höchstens %1.</translation>
    </message>
</context>
<context>
    <name>Kerntally::Appearance</name>
    <message>
        <source>Follow &amp;system</source>
        <translation>Wie die Arbeits&amp;umgebung</translation>
    </message>
    <message>
        <source>Use the colours that the desktop asks for</source>
        <translation>Die Farben verwenden, die die Arbeitsumgebung verlangt</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on white</source>
        <translation>Dunkler Text auf Weiß</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on dark grey</source>
        <translation>Heller Text auf Dunkelgrau</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>White text on black, thicker lines</source>
        <translation>Weißer Text auf Schwarz, dickere Linien</translation>
    </message>
</context>
<context>
    <name>Kerntally::BackgroundMeasurement</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None of the counters can be counted.</source>
        <translation>Keiner der Zähler kann gezählt werden.</translation>
    </message>
    <message>
        <source>Too many files are open.</source>
        <translation>Es sind zu viele Dateien offen.</translation>
    </message>
    <message>
        <source>Close some of Kerntally&apos;s windows.</source>
        <translation>Schließen Sie einige Fenster von Kerntally.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be run.</source>
        <translation>%1 lässt sich nicht ausführen.</translation>
    </message>
    <message>
        <source>What a command causes can&apos;t be told here.</source>
        <translation>Was ein Befehl verursacht, lässt sich hier nicht sagen.</translation>
    </message>
</context>
<context>
    <name>Kerntally::CardDelegate</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>Kerntally::CauseModel</name>
    <message>
        <source>Causes that there was no more room to tell apart</source>
        <translation>Verursacher, die aus Platzmangel nicht unterschieden werden</translation>
    </message>
    <message>
        <source>System call</source>
        <translation>Systemaufruf</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Pro Sekunde</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
</context>
<context>
    <name>Kerntally::CausesExport</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, or else the whole list, as a table</source>
        <translation>Die ausgewählten Zeilen oder sonst die ganze Liste als Tabelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>Write the whole list into a file</source>
        <translation>Die ganze Liste in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Save breakdown</source>
        <translation>Aufschlüsselung speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>Kerntally::CausesTable</name>
    <message>
        <source>Breakdown of the events</source>
        <translation>Aufschlüsselung der Ereignisse</translation>
    </message>
</context>
<context>
    <name>Kerntally::CausesView</name>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Stay with this counter, whichever is selected</source>
        <translation>Bei diesem Zähler bleiben, welcher auch ausgewählt ist</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Begin at zero: only what happens from now on</source>
        <translation>Bei null beginnen: nur, was von jetzt an geschieht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the breakdown (Esc) and stop attributing events</source>
        <translation>Die Aufschlüsselung schließen (Esc); Ereignisse werden dann nicht mehr zugeordnet</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Aufschlüsselung</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>System call</source>
        <translation>Systemaufruf</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Unterschieden nach</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Events that the kernel skipped: they are in no row</source>
        <translation>Ereignisse, die der Kernel übersprungen hat: Sie stehen in keiner Zeile</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Each system call for itself</source>
        <translation>Jeder Systemaufruf für sich</translation>
    </message>
    <message>
        <source>Only for counters of several system calls</source>
        <translation>Nur für Zähler mehrerer Systemaufrufe</translation>
    </message>
    <message>
        <source>Choose a counter.</source>
        <translation>Bitte einen Zähler wählen.</translation>
    </message>
    <message>
        <source>Nothing is counted now.</source>
        <translation>Zurzeit wird nichts gezählt.</translation>
    </message>
    <message>
        <source>Waiting for permission…</source>
        <translation>Warten auf die Erlaubnis …</translation>
    </message>
    <message>
        <source>No events so far.</source>
        <translation>Bisher keine Ereignisse.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Total: %1 in %2</source>
        <translation>Gesamt: %1 in %2</translation>
    </message>
    <message>
        <source>Missed: %1</source>
        <translation>Verpasst: %1</translation>
    </message>
    <message>
        <source>Brea&amp;kdown of</source>
        <translation>A&amp;ufschlüsselung von</translation>
    </message>
    <message>
        <source>Remove ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Take processes that have ended out of the list; their events stay in the total</source>
        <translation>Beendete Prozesse aus der Liste nehmen; ihre Ereignisse bleiben in der Summe</translation>
    </message>
    <message>
        <source>Each process for itself; one that renames itself is in several rows</source>
        <translation>Jeder Prozess für sich; einer, der sich umbenennt, steht in mehreren Zeilen</translation>
    </message>
    <message>
        <source>Processes of one name together; a process that renames itself is in several rows</source>
        <translation>Prozesse gleichen Namens zusammen; einer, der sich umbenennt, steht in mehreren Zeilen</translation>
    </message>
    <message>
        <source>by</source>
        <translation>nach</translation>
    </message>
</context>
<context>
    <name>Kerntally::ChartActions</name>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Li&amp;ve</source>
        <translation>L&amp;ive</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Back to what happens now, not zoomed</source>
        <translation>Zurück zu dem, was gerade geschieht, nicht vergrößert</translation>
    </message>
    <message>
        <source>Freeze the chart; counting continues</source>
        <translation>Das Diagramm anhalten; gezählt wird weiter</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Rate</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Ereignisse pro Sekunde</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>The counters themselves</source>
        <translation>Die Zähler selbst</translation>
    </message>
    <message>
        <source>&amp;Average</source>
        <translation>&amp;Mittel</translation>
    </message>
    <message>
        <source>Events per second, over ten seconds each</source>
        <translation>Ereignisse pro Sekunde, über je zehn Sekunden</translation>
    </message>
    <message>
        <source>&amp;%1 min</source>
        <translation>&amp;%1 min</translation>
    </message>
    <message>
        <source>The last minute</source>
        <translation>Die letzte Minute</translation>
    </message>
    <message>
        <source>The last %1 minutes</source>
        <translation>Die letzten %1 Minuten</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>The last %1 hours</source>
        <translation>Die letzten %1 Stunden</translation>
    </message>
    <message>
        <source>&amp;Linear</source>
        <translation>&amp;Linear</translation>
    </message>
    <message>
        <source>Heights as the numbers are</source>
        <translation>Höhen wie die Zahlen</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>L&amp;ogarithmisch</translation>
    </message>
    <message>
        <source>Small and large numbers in one picture: ten times as many is always one step up</source>
        <translation>Kleine und große Zahlen in einem Bild: Das Zehnfache ist immer eine Stufe höher</translation>
    </message>
    <message>
        <source>&amp;Normalised</source>
        <translation>&amp;Normiert</translation>
    </message>
    <message>
        <source>Each line in per cent of its own highest</source>
        <translation>Jede Linie in Prozent ihres eigenen Höchstwerts</translation>
    </message>
    <message>
        <source>Add &amp;marker</source>
        <translation>&amp;Markierung setzen</translation>
    </message>
    <message>
        <source>Marker&amp;s…</source>
        <translation>Markierunge&amp;n …</translation>
    </message>
    <message>
        <source>Mark this moment, with a note</source>
        <translation>Diesen Zeitpunkt markieren, mit einer Notiz</translation>
    </message>
    <message>
        <source>What was counted between the markers</source>
        <translation>Was zwischen den Markierungen gezählt wurde</translation>
    </message>
    <message>
        <source>Show less time, in more detail</source>
        <translation>Weniger Zeit zeigen, dafür genauer</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Show what happened before</source>
        <translation>Zeigen, was vorher geschah</translation>
    </message>
    <message>
        <source>Show what happened after that</source>
        <translation>Zeigen, was danach geschah</translation>
    </message>
    <message>
        <source>&amp;Whole recording</source>
        <translation>&amp;Ganze Aufzeichnung</translation>
    </message>
    <message>
        <source>From its beginning to its end</source>
        <translation>Von ihrem Anfang bis zu ihrem Ende</translation>
    </message>
</context>
<context>
    <name>Kerntally::ChartLaps</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note of marker %1</source>
        <translation>Notiz zu Markierung %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Kerntally::ChartPanel</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>The time that is shown</source>
        <translation>Die Zeit, die gezeigt wird</translation>
    </message>
</context>
<context>
    <name>Kerntally::ChartTitle</name>
    <message>
        <source>Percent of each counter&apos;s maximum</source>
        <translation>Prozent des Höchstwerts jedes Zählers</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Ereignisse pro Sekunde</translation>
    </message>
    <message>
        <source>Average events per second</source>
        <translation>Ereignisse pro Sekunde im Mittel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Kerntally::ChoiceBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterBox</name>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterCards</name>
    <message>
        <source>Counters</source>
        <translation>Zähler</translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterChart</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterCommands</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Set counters to zero</source>
        <translation>Zähler auf null setzen</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Aufschlüsselung</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Set the selected counter to zero</source>
        <translation>Den ausgewählten Zähler auf null setzen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Set all counters to zero</source>
        <translation>Alle Zähler auf null setzen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rückgän&amp;gig</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the change that was taken back once more</source>
        <translation>Die zurückgenommene Änderung noch einmal vornehmen</translation>
    </message>
    <message>
        <source>&amp;Increment</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Add one to the selected counter</source>
        <translation>Den ausgewählten Zähler um eins erhöhen</translation>
    </message>
    <message>
        <source>Increment &amp;by…</source>
        <translation>Erhöhen &amp;um …</translation>
    </message>
    <message>
        <source>Add any number to the selected counter</source>
        <translation>Den ausgewählten Zähler um eine beliebige Zahl erhöhen</translation>
    </message>
    <message>
        <source>&amp;Set value…</source>
        <translation>Wert setzen …</translation>
    </message>
    <message>
        <source>Set the selected counter to any number</source>
        <translation>Den ausgewählten Zähler auf eine beliebige Zahl setzen</translation>
    </message>
    <message>
        <source>Be alerted when the selected counter crosses a threshold</source>
        <translation>Erfahren, wenn der ausgewählte Zähler eine Grenze überschreitet</translation>
    </message>
    <message>
        <source>Call the selected counter something else</source>
        <translation>Dem ausgewählten Zähler einen anderen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ausble&amp;nden</translation>
    </message>
    <message>
        <source>Leave the selected counter out of the window; it is counted all the same</source>
        <translation>Den ausgewählten Zähler im Fenster weglassen; gezählt wird er trotzdem</translation>
    </message>
    <message>
        <source>Show hidden &amp;counters</source>
        <translation>Ausgeblendete &amp;Zähler zeigen</translation>
    </message>
    <message>
        <source>Bring back the counters that are left out</source>
        <translation>Die weggelassenen Zähler zurückholen</translation>
    </message>
    <message>
        <source>%1: select one first</source>
        <translation>%1: erst einen auswählen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>Rückgän&amp;gig: %1</translation>
    </message>
    <message>
        <source>Red&amp;o: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>reset all</source>
        <translation>alle zurücksetzen</translation>
    </message>
    <message>
        <source>increment %1</source>
        <translation>%1 erhöhen</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alle &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the numbers of the selected counter as a table</source>
        <translation>Die Zahlen des ausgewählten Zählers als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the numbers of all counters as a table</source>
        <translation>Die Zahlen aller Zähler als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Al&amp;ert…</source>
        <translation>Ala&amp;rm …</translation>
    </message>
    <message>
        <source>Re&amp;move counter</source>
        <translation>Zähler ent&amp;fernen</translation>
    </message>
    <message>
        <source>Sho&amp;w breakdown</source>
        <translation>Auf&amp;schlüsselung zeigen</translation>
    </message>
    <message>
        <source>List the processes, commands or system calls behind the selected counter</source>
        <translation>Prozesse, Befehle oder Systemaufrufe hinter dem ausgewählten Zähler auflisten</translation>
    </message>
    <message>
        <source>Take back the latest change of a value, or the latest hiding or removal; what was counted meanwhile stays counted</source>
        <translation>Die letzte Änderung eines Werts, das letzte Ausblenden oder Entfernen zurücknehmen; was inzwischen gezählt wurde, bleibt gezählt</translation>
    </message>
    <message>
        <source>Count the selected counter no longer; for some minutes it can be brought back with all that it counted</source>
        <translation>Den ausgewählten Zähler nicht mehr zählen; einige Minuten lang lässt er sich mit allem, was er gezählt hat, zurückholen</translation>
    </message>
    <message>
        <source>Map values have no process: Kerntally only reads them</source>
        <translation>Werte einer Map haben keinen Prozess: Kerntally liest sie nur</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>show hidden counters</source>
        <translation>ausgeblendete Zähler zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 was removed. Undo brings it back with all that it counted, for %n minute(s).</source>
        <translation>
            <numerusform>%1 wurde entfernt. „Rückgängig“ holt ihn %n Minute lang mit allem zurück, was er gezählt hat.</numerusform>
            <numerusform>%1 wurde entfernt. „Rückgängig“ holt ihn %n Minuten lang mit allem zurück, was er gezählt hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterModel</name>
    <message>
        <source>Events since counting began or since the last reset, and what was added by hand</source>
        <translation>Ereignisse seit Beginn des Zählens oder dem letzten Zurücksetzen und was von Hand dazukam</translation>
    </message>
    <message>
        <source>Events per second, over the last second</source>
        <translation>Ereignisse pro Sekunde in der letzten Sekunde</translation>
    </message>
    <message>
        <source>Events per second, over the last ten seconds</source>
        <translation>Ereignisse pro Sekunde in den letzten zehn Sekunden</translation>
    </message>
    <message>
        <source>The rate in the last minute</source>
        <translation>Die Rate in der letzten Minute</translation>
    </message>
    <message>
        <source>When you are alerted</source>
        <translation>Wann Alarm gegeben wird</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Pro Sekunde</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>%1 (fired)</source>
        <translation>%1 (ausgelöst)</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <translation>%1, %2 pro Sekunde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>alerted</source>
        <translation>gab Alarm</translation>
    </message>
    <message>
        <source>above threshold</source>
        <translation>über Grenze</translation>
    </message>
    <message>
        <source>below threshold</source>
        <translation>unter Grenze</translation>
    </message>
    <message>
        <source>exceeded earlier</source>
        <translation>war über Grenze</translation>
    </message>
    <message>
        <source>fell below earlier</source>
        <translation>war unter Grenze</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This entry is gone from its map; the counter keeps its last value.</source>
        <translation>Diesen Eintrag gibt es in der Map nicht mehr; der Zähler behält seinen letzten Wert.</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterRemoval</name>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterSource</name>
    <message>
        <source>All 64 counters are taken: remove one first.</source>
        <translation>Alle 64 Zähler sind vergeben: Entfernen Sie erst einen.</translation>
    </message>
    <message>
        <source>Events can&apos;t be broken down with this source: use --source kernel.</source>
        <translation>Ereignisse lassen sich mit dieser Quelle nicht aufschlüsseln: Verwenden Sie --source kernel.</translation>
    </message>
    <message>
        <source>What a command causes can&apos;t be told with this source: use --source kernel.</source>
        <translation>Was ein Befehl verursacht, lässt sich mit dieser Quelle nicht sagen: --source kernel verwenden.</translation>
    </message>
    <message>
        <source>There is no such counter.</source>
        <translation>Es gibt keinen solchen Zähler.</translation>
    </message>
    <message>
        <source>%1 is being counted already.</source>
        <translation>%1 wird schon gezählt.</translation>
    </message>
    <message>
        <source>%1 was replaced: calls in the new file don&apos;t count until the counter is added anew.</source>
        <translation>%1 wurde ersetzt: Aufrufe in der neuen Datei zählen erst, wenn der Zähler neu hinzugefügt wird.</translation>
    </message>
    <message>
        <source>%1 is another map now, or none: numbers of the one before are shown until they are added anew.</source>
        <translation>%1 ist jetzt eine andere Map oder keine: gezeigt werden die Zahlen der vorigen, bis sie neu hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Map values have no process: Kerntally only reads them.</source>
        <translation>Werte einer Map haben keinen Prozess: Kerntally liest sie nur.</translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterTable</name>
    <message>
        <source>Counters</source>
        <translation>Zähler</translation>
    </message>
</context>
<context>
    <name>Kerntally::CounterViews</name>
    <message>
        <source>&amp;Cards</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>Counters as cards</source>
        <translation>Zähler als Karten</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Counters as a table, which can be sorted</source>
        <translation>Zähler als Tabelle, die sich sortieren lässt</translation>
    </message>
    <message>
        <source>A&amp;utomatic</source>
        <translation>A&amp;utomatisch</translation>
    </message>
    <message>
        <source>Cards while they are few and there is room for them, else a table</source>
        <translation>Karten, solange es wenige sind und Platz für sie ist, sonst eine Tabelle</translation>
    </message>
</context>
<context>
    <name>Kerntally::CountingController</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None of the counters can be counted.</source>
        <translation>Keiner der Zähler kann gezählt werden.</translation>
    </message>
    <message>
        <source>Try again when you like.</source>
        <translation>Versuchen Sie es noch einmal, wann Sie möchten.</translation>
    </message>
    <message>
        <source>You cancelled it.</source>
        <translation>Sie haben es abgebrochen.</translation>
    </message>
    <message>
        <source>Choose anew whose events to count.</source>
        <translation>Wählen Sie neu, wessen Ereignisse zählen sollen.</translation>
    </message>
</context>
<context>
    <name>Kerntally::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Kerntally::DurationText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>Kerntally::EventCommands</name>
    <message>
        <source>Add e&amp;vents…</source>
        <translation>Ereignisse &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Choose what else is counted: any event of the kernel, or functions of programs</source>
        <translation>Auswählen, was noch gezählt wird: jedes Ereignis des Kernels oder Funktionen von Programmen</translation>
    </message>
</context>
<context>
    <name>Kerntally::EventFilter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Kerntally::EventPicker</name>
    <message>
        <source>Add events</source>
        <translation>Ereignisse hinzufügen</translation>
    </message>
    <message>
        <source>Kernel &amp;events</source>
        <translation>&amp;Kernel-Ereignisse</translation>
    </message>
    <message>
        <source>Program &amp;functions</source>
        <translation>&amp;Programmfunktionen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 counters</source>
        <translation>%1 von %2 Zählern</translation>
    </message>
    <message>
        <source>Nothing is counted now.</source>
        <translation>Zurzeit wird nichts gezählt.</translation>
    </message>
</context>
<context>
    <name>Kerntally::EventSelection</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing is counted now.</source>
        <translation>Zurzeit wird nichts gezählt.</translation>
    </message>
</context>
<context>
    <name>Kerntally::EventTree</name>
    <message>
        <source>Your other events</source>
        <translation>Ihre anderen Ereignisse</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>%1 of %2 counted</source>
        <translation>%1 von %2 gezählt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Häufig gebraucht</translation>
    </message>
</context>
<context>
    <name>Kerntally::EventsPage</name>
    <message>
        <source>Search by name or meaning</source>
        <translation>Nach Name oder Bedeutung suchen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Select an event to see what exactly is counted; checked events are counted.</source>
        <translation>Wählen Sie ein Ereignis aus, um zu sehen, was genau gezählt wird; angekreuzte werden gezählt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add a &amp;set</source>
        <translation>&amp;Satz hinzufügen</translation>
    </message>
    <message>
        <source>Add events that together tell of one part of the system</source>
        <translation>Ereignisse hinzufügen, die zusammen von einem Teil des Systems erzählen</translation>
    </message>
    <message>
        <source>%1: %2 added.</source>
        <translation>%1: %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>Not available: %1.</source>
        <translation>Nicht verfügbar: %1.</translation>
    </message>
</context>
<context>
    <name>Kerntally::ExportCommands</name>
    <message>
        <source>%1 – simulated events</source>
        <translation>%1 – simulierte Ereignisse</translation>
    </message>
    <message>
        <source>Export &amp;chart…</source>
        <translation>&amp;Diagramm exportieren …</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Das Diagramm als Bild speichern</translation>
    </message>
    <message>
        <source>Export &amp;history…</source>
        <translation>&amp;Verlauf exportieren …</translation>
    </message>
    <message>
        <source>Save the numbers behind the chart</source>
        <translation>Die Zahlen hinter dem Diagramm speichern</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>Kerntally::ExportDialog</name>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>&amp;What the chart shows (%1)</source>
        <translation>&amp;Was das Diagramm zeigt (%1)</translation>
    </message>
    <message>
        <source>&amp;All that is kept (%1)</source>
        <translation>&amp;Alles, was aufbewahrt ist (%1)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets</source>
        <translation>&amp;CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs</source>
        <translation>&amp;JSON, für Programme</translation>
    </message>
</context>
<context>
    <name>Kerntally::FailurePage</name>
    <message>
        <source>Co&amp;py details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>Nothing is being counted</source>
        <translation>Es wird nichts gezählt</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Show simulated events</source>
        <translation>Si&amp;mulierte Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Made-up numbers that show what the program does; needs no permission</source>
        <translation>Erfundene Zahlen, die zeigen, was das Programm tut; braucht keine Erlaubnis</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>A password will be asked for</source>
        <translation>Es wird nach einem Passwort gefragt werden</translation>
    </message>
    <message>
        <source>The helper can&apos;t be reached</source>
        <translation>Der Helfer ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>No password agent is running</source>
        <translation>Es läuft kein Passwort-Agent</translation>
    </message>
    <message>
        <source>Co&amp;py command</source>
        <translation>&amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>It asks for the password in a terminal, for this window</source>
        <translation>Er fragt in einem Terminal nach dem Passwort, für dieses Fenster</translation>
    </message>
    <message>
        <source>Counting was not started</source>
        <translation>Das Zählen wurde nicht begonnen</translation>
    </message>
    <message>
        <source>Permission was denied</source>
        <translation>Die Erlaubnis wurde verweigert</translation>
    </message>
    <message>
        <source>Co&amp;py rule</source>
        <translation>&amp;Regel kopieren</translation>
    </message>
    <message>
        <source>A rule of polkit that lets you count: for the administrator of this computer</source>
        <translation>Eine Regel für polkit, die Sie zählen lässt: für den Administrator dieses Rechners</translation>
    </message>
    <message>
        <source>Authorization is unavailable</source>
        <translation>Eine Berechtigung ist nicht zu bekommen</translation>
    </message>
    <message>
        <source>Too many sessions</source>
        <translation>Zu viele Sitzungen</translation>
    </message>
    <message>
        <source>The helper is of another version</source>
        <translation>Der Helfer hat eine andere Version</translation>
    </message>
    <message>
        <source>The helper has ended</source>
        <translation>Der Helfer hat sich beendet</translation>
    </message>
</context>
<context>
    <name>Kerntally::FileDialogs</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Kerntally::FunctionList</name>
    <message>
        <source>Calls of %1 in %2, by any process.</source>
        <translation>Aufrufe von %1 in %2, durch jeden Prozess.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
</context>
<context>
    <name>Kerntally::FunctionsPage</name>
    <message>
        <source>No functions match “%1”.</source>
        <translation>Keine Funktion passt zu „%1“.</translation>
    </message>
    <message>
        <source>Search functions</source>
        <translation>Funktionen suchen</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Choose a program or a library to see its functions.</source>
        <translation>Wählen Sie ein Programm oder eine Bibliothek, um die Funktionen zu sehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Program or library:</source>
        <translation>&amp;Programm oder Bibliothek:</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose a program or a library</source>
        <translation>Ein Programm oder eine Bibliothek wählen</translation>
    </message>
    <message>
        <source>It has no functions with names: they were stripped.</source>
        <translation>Sie hat keine Funktionen mit Namen: diese wurden entfernt.</translation>
    </message>
    <message>
        <source>Functions: %1</source>
        <translation>Funktionen: %1</translation>
    </message>
    <message>
        <source>Only exported functions are listed; this file has no symbol table.</source>
        <translation>Nur exportierte Funktionen sind aufgeführt; diese Datei hat keine Symboltabelle.</translation>
    </message>
    <message>
        <source>Select a function to see what exactly is counted; calls of checked functions are counted.</source>
        <translation>Wählen Sie eine Funktion aus, um zu sehen, was genau gezählt wird; Aufrufe angekreuzter werden gezählt.</translation>
    </message>
</context>
<context>
    <name>Kerntally::HelpActions</name>
    <message>
        <source>Kerntally &amp;Help</source>
        <translation>&amp;Hilfe zu Kerntally</translation>
    </message>
    <message>
        <source>What counters mean, and how to use the program</source>
        <translation>Was Zähler bedeuten und wie das Programm benutzt wird</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys that do something</source>
        <translation>Alle Tasten, die etwas bewirken</translation>
    </message>
    <message>
        <source>&amp;About Kerntally</source>
        <translation>Ü&amp;ber Kerntally</translation>
    </message>
    <message>
        <source>Version, licence and libraries</source>
        <translation>Version, Lizenz und Bibliotheken</translation>
    </message>
    <message>
        <source>About Kerntally</source>
        <translation>Über Kerntally</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Kerntally %1&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;Kerntally %1&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>Qt %1, libbpf %2, kernel %3</source>
        <translation>Qt %1, libbpf %2, Kernel %3</translation>
    </message>
    <message>
        <source>Shows, live, how often things happen in the Linux kernel.

Free software, under the GNU General Public License, version 3 or later.</source>
        <translation>Zeigt live, wie oft etwas im Linux-Kernel geschieht.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>Kerntally::HelpWindow</name>
    <message>
        <source>Kerntally Help</source>
        <translation>Hilfe zu Kerntally</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Kerntally::HelperSource</name>
    <message>
        <source>Simulated events show the program without it.</source>
        <translation>Simulierte Ereignisse zeigen das Programm auch ohne ihn.</translation>
    </message>
    <message>
        <source>The installed helper is of another version than this program.</source>
        <translation>Der installierte Helfer hat eine andere Version als dieses Programm.</translation>
    </message>
    <message>
        <source>Install the same version of all parts of Kerntally, then log out and in again.</source>
        <translation>Installieren Sie alle Teile von Kerntally in derselben Version und melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>The helper that counts in the kernel is not installed, or can&apos;t be started.</source>
        <translation>Der Helfer, der im Kernel zählt, ist nicht installiert oder kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Install Kerntally&apos;s package, or run this program as root.</source>
        <translation>Installieren Sie das Paket von Kerntally oder starten Sie dieses Programm als root.</translation>
    </message>
    <message>
        <source>This Flatpak brings the program alone: install Kerntally&apos;s package on this system, too; it brings the helper.</source>
        <translation>Dieses Flatpak bringt nur das Programm mit: Installieren Sie auf diesem System auch das Paket von Kerntally; es bringt den Helfer mit.</translation>
    </message>
    <message>
        <source>You may not count events in the kernel of this computer.</source>
        <translation>Sie dürfen im Kernel dieses Rechners keine Ereignisse zählen.</translation>
    </message>
    <message>
        <source>Ask its administrator to allow you the action io.github.kerntally.observe.</source>
        <translation>Bitten Sie die Systemverwaltung, Ihnen die Aktion io.github.kerntally.observe zu erlauben.</translation>
    </message>
    <message>
        <source>The password dialog was dismissed.</source>
        <translation>Der Passwortdialog wurde geschlossen.</translation>
    </message>
    <message>
        <source>Try again when you like.</source>
        <translation>Versuchen Sie es noch einmal, wann Sie möchten.</translation>
    </message>
    <message>
        <source>Counting needs a password here, and nothing runs that asks for it.</source>
        <translation>Zum Zählen braucht es hier ein Passwort, und es läuft nichts, das danach fragt.</translation>
    </message>
    <message>
        <source>Start your desktop&apos;s polkit agent; or run kerntally-cli in a terminal, where it asks by itself.</source>
        <translation>Starten Sie den polkit-Agenten Ihrer Arbeitsumgebung, oder führen Sie kerntally-cli in einem Terminal aus, wo es selbst fragt.</translation>
    </message>
    <message>
        <source>polkit, which decides who may count, doesn&apos;t answer.</source>
        <translation>polkit, das entscheidet, wer zählen darf, antwortet nicht.</translation>
    </message>
    <message>
        <source>Install and start polkit. %1</source>
        <translation>Installieren und starten Sie polkit. %1</translation>
    </message>
    <message>
        <source>Close another window or program that counts.</source>
        <translation>Schließen Sie ein anderes Fenster oder Programm, das zählt.</translation>
    </message>
    <message>
        <source>The helper&apos;s log has more: journalctl --unit kerntally-helper</source>
        <translation>Mehr steht im Protokoll des Helfers: journalctl --unit kerntally-helper</translation>
    </message>
    <message>
        <source>The helper has ended before it answered.</source>
        <translation>Der Helfer endete, bevor er geantwortet hat.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no system bus to reach the helper on.</source>
        <translation>Es gibt keinen Systembus, über den der Helfer zu erreichen wäre.</translation>
    </message>
    <message>
        <source>Start D-Bus, or run this program as root.</source>
        <translation>Starten Sie D-Bus oder starten Sie dieses Programm als root.</translation>
    </message>
    <message>
        <source>The helper has ended, so counting has stopped.</source>
        <translation>Der Helfer hat sich beendet; damit hat das Zählen aufgehört.</translation>
    </message>
    <message>
        <source>Start counting again.</source>
        <translation>Starten Sie das Zählen noch einmal.</translation>
    </message>
    <message>
        <source>The helper has ended: start counting again.</source>
        <translation>Der Helfer hat sich beendet: Starten Sie das Zählen noch einmal.</translation>
    </message>
    <message>
        <source>As many windows and programs as may count at once do so already.</source>
        <translation>So viele Fenster und Programme, wie zugleich zählen dürfen, tun es schon.</translation>
    </message>
    <message>
        <source>Only events of system calls can be told apart by system call.</source>
        <translation>Nur Ereignisse von Systemaufrufen lassen sich nach Systemaufruf unterscheiden.</translation>
    </message>
    <message>
        <source>You may not count events of your choice on this computer.</source>
        <translation>Sie dürfen auf diesem Rechner keine Ereignisse Ihrer Wahl zählen.</translation>
    </message>
    <message>
        <source>Ask its administrator to allow you the action io.github.kerntally.trace.</source>
        <translation>Bitten Sie die Systemverwaltung, Ihnen die Aktion io.github.kerntally.trace zu erlauben.</translation>
    </message>
    <message>
        <source>Programs of yours hold the memory of too many sessions that they have closed.</source>
        <translation>Programme von Ihnen halten den Speicher von zu vielen Sitzungen fest, die sie geschlossen haben.</translation>
    </message>
    <message>
        <source>End those that counted, then try again.</source>
        <translation>Beenden Sie die, die gezählt haben, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The rules of this computer no longer allow you to count, so counting has stopped.</source>
        <translation>Die Regeln dieses Rechners erlauben Ihnen nicht mehr zu zählen: Das Zählen hat aufgehört.</translation>
    </message>
    <message>
        <source>Log in at the screen again if you have left it, or ask the administrator to allow you the action %1.</source>
        <translation>Melden Sie sich wieder am Bildschirm an, falls Sie ihn verlassen haben, oder bitten Sie die Systemverwaltung, Ihnen die Aktion %1 zu erlauben.</translation>
    </message>
</context>
<context>
    <name>Kerntally::IncrementDialog</name>
    <message>
        <source>Increment %1</source>
        <translation>%1 erhöhen</translation>
    </message>
    <message>
        <source>Adds to the value of %1. Events that are counted meanwhile are not lost.</source>
        <translation>Erhöht den Wert von %1. Ereignisse, die währenddessen gezählt werden, gehen nicht verloren.</translation>
    </message>
    <message>
        <source>&amp;Increment by:</source>
        <translation>&amp;Erhöhen um:</translation>
    </message>
    <message>
        <source>I&amp;ncrement</source>
        <translation>E&amp;rhöhen</translation>
    </message>
</context>
<context>
    <name>Kerntally::KernelSource</name>
    <message>
        <source>Only events of system calls can be told apart by system call.</source>
        <translation>Nur Ereignisse von Systemaufrufen lassen sich nach Systemaufruf unterscheiden.</translation>
    </message>
    <message>
        <source>There is no such counter.</source>
        <translation>Es gibt keinen solchen Zähler.</translation>
    </message>
</context>
<context>
    <name>Kerntally::LapDialog</name>
    <message>
        <source>Markers</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>L adds a marker. The numbers are what was counted since the marker before.</source>
        <translation>L setzt eine Markierung. Die Zahlen sind, was seit der vorigen gezählt wurde.</translation>
    </message>
</context>
<context>
    <name>Kerntally::LapTable</name>
    <message>
        <source>Marker</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
</context>
<context>
    <name>Kerntally::MainActions</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Show made-up events, which need no permission</source>
        <translation>Erfundene Ereignisse zeigen, die keine Erlaubnis brauchen</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Das Programm beenden</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>The window fills the screen, or is a window again</source>
        <translation>Das Fenster füllt den Bildschirm oder ist wieder ein Fenster</translation>
    </message>
    <message>
        <source>&amp;Kernel</source>
        <translation>&amp;Kernel</translation>
    </message>
    <message>
        <source>Count real events</source>
        <translation>Zählen, was wirklich geschieht</translation>
    </message>
    <message>
        <source>&amp;Simulated (demo)</source>
        <translation>&amp;Simuliert (Demo)</translation>
    </message>
    <message>
        <source>Count real events; this asks for a password</source>
        <translation>Zählen, was wirklich geschieht; dafür wird ein Passwort verlangt</translation>
    </message>
</context>
<context>
    <name>Kerntally::MainWindow</name>
    <message>
        <source>Simulated events – Kerntally</source>
        <translation>Simulierte Ereignisse – Kerntally</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Bea&amp;rbeiten</translation>
    </message>
    <message>
        <source>Kerntally</source>
        <translation>Kerntally</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Counter</source>
        <translation>&amp;Zähler</translation>
    </message>
    <message>
        <source>Cha&amp;rt</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>&amp;Alarme</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Alerts name all processes from now on.</source>
        <translation>Alarme nennen von nun an alle Prozesse.</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>&amp;Quelle</translation>
    </message>
</context>
<context>
    <name>Kerntally::MapCommands</name>
    <message>
        <source>&amp;Watch a BPF map…</source>
        <translation>&amp;BPF-Map beobachten …</translation>
    </message>
    <message>
        <source>Show numbers that another program keeps in the kernel</source>
        <translation>Zahlen zeigen, die ein anderes Programm im Kernel führt</translation>
    </message>
    <message>
        <source>%1 is gone from its map; its last value stays.</source>
        <translation>%1 ist aus der Map verschwunden; der letzte Wert bleibt.</translation>
    </message>
    <message>
        <source>%1 is in its map again.</source>
        <translation>%1 ist wieder in der Map.</translation>
    </message>
</context>
<context>
    <name>Kerntally::MapDialog</name>
    <message>
        <source>&amp;Allow changing the values</source>
        <translation>&amp;Werte dürfen geändert werden</translation>
    </message>
    <message>
        <source>Watch a BPF map</source>
        <translation>BPF-Map beobachten</translation>
    </message>
    <message>
        <source>Reset, increment and set then write the map. That isn&apos;t atomic: what its program counts at that moment can be lost. It holds for numbers that are checked from now on.</source>
        <translation>Zurücksetzen, Erhöhen und Setzen schreiben dann die Map, und zwar nicht atomar: Was ihr Programm in diesem Augenblick zählt, kann verloren gehen. Es gilt für Zahlen, die von jetzt an angehakt werden.</translation>
    </message>
    <message>
        <source>Search, or a path or id and Enter</source>
        <translation>Suchen, oder Pfad oder Nummer und Eingabetaste</translation>
    </message>
    <message>
        <source>Search for maps</source>
        <translation>Nach Maps suchen</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Maps</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>There are no maps that you may see. Type the path of one, or have one pinned in a bpffs, where you may read it.</source>
        <translation>Es gibt keine Maps, die Sie sehen dürfen. Geben Sie den Pfad einer Map ein, oder lassen Sie eine in ein bpffs heften, wo Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The sum over all CPUs is shown.</source>
        <translation>Gezeigt wird die Summe über alle CPUs.</translation>
    </message>
    <message>
        <source>Its names are not known: it has no type information (BTF), or only root may read it.</source>
        <translation>Ihre Namen sind nicht bekannt: Sie hat keine Typangaben (BTF), oder nur root darf sie lesen.</translation>
    </message>
    <message>
        <source>Numbers past these: %1.</source>
        <translation>Weitere Zahlen: %1.</translation>
    </message>
    <message>
        <source>%1; up to %2 entries, %3-byte values.</source>
        <translation>%1; bis zu %2 Einträge, Werte von %3 Bytes.</translation>
    </message>
    <message>
        <source>No maps match “%1”. Enter opens it as a path or an id.</source>
        <translation>Keine Map passt zu „%1“. Eingabe öffnet es als Pfad oder Nummer.</translation>
    </message>
</context>
<context>
    <name>Kerntally::MapListModel</name>
    <message>
        <source>%1 (id %2)</source>
        <translation>%1 (Nr. %2)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>Kerntally::MapNumberModel</name>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Kerntally::MapSource</name>
    <message>
        <source>Only numbers of BPF maps are shown here.</source>
        <translation>Hier werden nur Zahlen aus BPF-Maps gezeigt.</translation>
    </message>
</context>
<context>
    <name>Kerntally::MeasureCommands</name>
    <message>
        <source>Run and &amp;measure…</source>
        <translation>Befehl &amp;messen …</translation>
    </message>
    <message>
        <source>Run a command, and see what it causes</source>
        <translation>Einen Befehl ausführen und sehen, was er verursacht</translation>
    </message>
</context>
<context>
    <name>Kerntally::MeasureDialog</name>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Sp&amp;eichern …</translation>
    </message>
    <message>
        <source>Run and measure</source>
        <translation>Befehl messen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>All that the command and its descendants cause is counted, from its first instruction on.</source>
        <translation>Gezählt wird alles, was der Befehl und seine Nachkommen verursachen, von seinem ersten Maschinenbefehl an.</translation>
    </message>
    <message>
        <source>make -j8</source>
        <translation>make -j8</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Co&amp;mmand:</source>
        <translation>&amp;Befehl:</translation>
    </message>
    <message>
        <source>In the &amp;folder:</source>
        <translation>Im &amp;Ordner:</translation>
    </message>
    <message>
        <source>R&amp;un:</source>
        <translation>&amp;Lauf:</translation>
    </message>
    <message>
        <source>Compare &amp;with:</source>
        <translation>Vergleichen &amp;mit:</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The command is running. End it?</source>
        <translation>Der Befehl läuft. Beenden?</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>You cancelled it.</source>
        <translation>Sie haben es abgebrochen.</translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation>Sofort been&amp;den</translation>
    </message>
    <message>
        <source>It was asked to end, and goes on: end it without asking</source>
        <translation>Er wurde gebeten, zu enden, und läuft weiter: ohne zu fragen beenden</translation>
    </message>
    <message>
        <source>Type a command to measure.</source>
        <translation>Geben Sie einen Befehl ein, der gemessen werden soll.</translation>
    </message>
    <message>
        <source>Waiting for permission to count…</source>
        <translation>Warten auf die Erlaubnis zu zählen …</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) happened without being counted.</source>
        <translation>
            <numerusform>%n Ereignis geschah, ohne gezählt zu werden.</numerusform>
            <numerusform>%n Ereignisse geschahen, ohne gezählt zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running for %1 s</source>
        <translation>Läuft seit %1 s</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%1: %2, %3 s</source>
        <comment>number, command, duration</comment>
        <translation>%1: %2, %3 s</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>Ask the command to end, with all that it started</source>
        <translation>Den Befehl bitten, zu enden, mit allem, was er gestartet hat</translation>
    </message>
    <message>
        <source>Folder of the command</source>
        <translation>Ordner des Befehls</translation>
    </message>
    <message>
        <source>Save measurement</source>
        <translation>Messung speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Ended by signal %1 after %2 s.</source>
        <translation>Nach %2 s durch Signal %1 beendet.</translation>
    </message>
    <message>
        <source>Ended after %1 s with exit status %2.</source>
        <translation>Nach %1 s mit Exit-Status %2 beendet.</translation>
    </message>
    <message>
        <source>The command runs in this Flatpak&apos;s sandbox, and finds what is there.</source>
        <translation>Der Befehl läuft in der Sandbox dieses Flatpaks und findet, was es dort gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) with more rights than yours (sudo, for instance) were not counted: that takes the right to trace.</source>
        <translation>
            <numerusform>%n Programm mit mehr Rechten als Ihren (sudo zum Beispiel) wurde nicht gezählt: Das erfordert das Recht zu verfolgen (trace).</numerusform>
            <numerusform>%n Programme mit mehr Rechten als Ihren (sudo zum Beispiel) wurden nicht gezählt: Das erfordert das Recht zu verfolgen (trace).</numerusform>
        </translation>
    </message>
    <message>
        <source>Run in a s&amp;hell</source>
        <translation>In einer S&amp;hell ausführen</translation>
    </message>
    <message>
        <source>A program and its arguments; quotes and backslashes keep words together, as in a shell</source>
        <translation>Ein Programm und seine Argumente; Anführungszeichen und Backslashs halten Wörter zusammen wie in einer Shell</translation>
    </message>
    <message>
        <source>Let sh run the line: with pipes, variables, patterns and commands of the shell</source>
        <translation>sh die Zeile ausführen lassen: mit Pipes, Variablen, Mustern und Befehlen der Shell</translation>
    </message>
    <message>
        <source>%1 is a command of the shell: check “Run in a shell”.</source>
        <translation>%1 ist ein Befehl der Shell: Kreuzen Sie „In einer Shell ausführen“ an.</translation>
    </message>
    <message>
        <source>%1 was passed on as it is. If a shell is to see it, check “Run in a shell”.</source>
        <translation>%1 wurde unverändert übergeben. Soll eine Shell es deuten, kreuzen Sie „In einer Shell ausführen“ an.</translation>
    </message>
</context>
<context>
    <name>Kerntally::MeasureTable</name>
    <message>
        <source>From the command&apos;s first instruction to its end</source>
        <translation>Vom ersten Maschinenbefehl bis zum Ende des Befehls</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Pro Sekunde</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichslauf</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Wall time (s)</source>
        <translation>Dauer (s)</translation>
    </message>
</context>
<context>
    <name>Kerntally::NameEditor</name>
    <message>
        <source>Name of the counter %1</source>
        <translation>Name des Zählers %1</translation>
    </message>
</context>
<context>
    <name>Kerntally::NoCounters</name>
    <message>
        <source>Nothing is counted.</source>
        <translation>Es wird nichts gezählt.</translation>
    </message>
</context>
<context>
    <name>Kerntally::Notifier</name>
    <message>
        <source>%1 times in the last %2. Latest: %3</source>
        <translation>%1-mal in den letzten %2. Zuletzt: %3</translation>
    </message>
</context>
<context>
    <name>Kerntally::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>That was not the right password. Try again.</source>
        <translation>Das war nicht das richtige Passwort. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Kerntally::PickerPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No events match “%1”.</source>
        <translation>Kein Ereignis passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>Kerntally::RecordCommands</name>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>&amp;Aufzeichnen …</translation>
    </message>
    <message>
        <source>Write all that is counted into a file, as it happens</source>
        <translation>Alles, was gezählt wird, gleich in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>Aufzeichnung &amp;öffnen …</translation>
    </message>
    <message>
        <source>Look at what was recorded</source>
        <translation>Ansehen, was aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>The recording ended: %1 can&apos;t be written.</source>
        <translation>Die Aufzeichnung ist beendet: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing is counted.</source>
        <translation>Es wird nichts gezählt.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Recordings (*.ktrec)</source>
        <translation>Aufzeichnungen (*.ktrec)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>&amp;Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Recording: %1, %2</source>
        <translation>Aufzeichnung: %1, %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Recording saved as %1</source>
        <translation>Aufzeichnung gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>Kerntally::RecordReader</name>
    <message>
        <source>It can&apos;t be opened: %1</source>
        <translation>Sie kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>It is not a recording of Kerntally.</source>
        <translation>Es ist keine Aufzeichnung von Kerntally.</translation>
    </message>
    <message>
        <source>It is a recording, but its beginning is damaged.</source>
        <translation>Es ist eine Aufzeichnung, aber ihr Anfang ist beschädigt.</translation>
    </message>
    <message>
        <source>It was recorded by a newer version of Kerntally (format %1; this one reads %2).</source>
        <translation>Sie wurde von einer neueren Version von Kerntally aufgezeichnet (Format %1; diese liest %2).</translation>
    </message>
    <message>
        <source>It is damaged in too many places.</source>
        <translation>Sie ist an zu vielen Stellen beschädigt.</translation>
    </message>
    <message>
        <source>It can&apos;t be read: %1</source>
        <translation>Sie kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>Kerntally::RecordedTracks</name>
    <message>
        <source>%1 (compared)</source>
        <translation>%1 (verglichen)</translation>
    </message>
</context>
<context>
    <name>Kerntally::RecordingParser</name>
    <message>
        <source>Reading it was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It ends before anything was recorded.</source>
        <translation>Sie endet, bevor etwas aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>its header is missing</source>
        <translation>ihr Kopf fehlt</translation>
    </message>
    <message>
        <source>it has two headers</source>
        <translation>sie hat zwei Köpfe</translation>
    </message>
    <message>
        <source>its list of counters is wrong</source>
        <translation>ihre Liste der Zähler ist falsch</translation>
    </message>
    <message>
        <source>samples are missing</source>
        <translation>Messwerte fehlen</translation>
    </message>
    <message>
        <source>it has samples of a counter that is not in its list</source>
        <translation>sie hat Messwerte eines Zählers, der nicht in ihrer Liste steht</translation>
    </message>
    <message>
        <source>its time goes back</source>
        <translation>ihre Zeit läuft rückwärts</translation>
    </message>
    <message>
        <source>Its contents are wrong: %1.</source>
        <translation>Ihr Inhalt ist falsch: %1.</translation>
    </message>
    <message>
        <source>a time is wrong</source>
        <translation>eine Zeit ist falsch</translation>
    </message>
</context>
<context>
    <name>Kerntally::RecordingTables</name>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Mean rate</source>
        <translation>Mittlere Rate</translation>
    </message>
    <message>
        <source>Events (compared)</source>
        <translation>Ereignisse (verglichen)</translation>
    </message>
    <message>
        <source>Mean rate (compared)</source>
        <translation>Mittlere Rate (verglichen)</translation>
    </message>
    <message>
        <source>Ratio of rates</source>
        <translation>Verhältnis der Raten</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Seit Beginn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>another user&apos;s</source>
        <translation>eines anderen Benutzers</translation>
    </message>
</context>
<context>
    <name>Kerntally::RecordingWindow</name>
    <message>
        <source>Counters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Cha&amp;rt</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Shift of the compared recording</source>
        <translation>Verschiebung der verglichenen Aufzeichnung</translation>
    </message>
    <message>
        <source>Shift: </source>
        <translation>Verschiebung: </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How much later the compared recording is drawn</source>
        <translation>Wie viel später die verglichene Aufzeichnung gezeichnet wird</translation>
    </message>
    <message>
        <source>&amp;Counters</source>
        <translation>&amp;Zähler</translation>
    </message>
    <message>
        <source>&amp;Markers</source>
        <translation>&amp;Markierungen</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>A&amp;larme</translation>
    </message>
    <message>
        <source>%1 – Kerntally</source>
        <translation>%1 – Kerntally</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1 can&apos;t be shown. %2</source>
        <translation>%1 kann nicht gezeigt werden. %2</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Recordings (*.ktrec)</source>
        <translation>Aufzeichnungen (*.ktrec)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: from %2, %3 long.</source>
        <translation>%1: ab %2, Dauer %3.</translation>
    </message>
    <message>
        <source> Simulated events.</source>
        <translation> Simulierte Ereignisse.</translation>
    </message>
    <message>
        <source> The file is damaged (at byte %L1): what can&apos;t be read is shown as a gap.</source>
        <translation> Die Datei ist beschädigt (bei Byte %L1): Was nicht gelesen werden kann, erscheint als Lücke.</translation>
    </message>
    <message>
        <source> It was cut off: the program ended or the disk was full before the recording was stopped.</source>
        <translation> Sie wurde abgeschnitten: Das Programm endete oder der Datenträger war voll, bevor die Aufzeichnung beendet wurde.</translation>
    </message>
    <message>
        <source>Compared (dashed) with %1</source>
        <translation>Verglichen (gestrichelt) mit %1</translation>
    </message>
    <message>
        <source>&amp;Markers (%L1)</source>
        <translation>&amp;Markierungen (%L1)</translation>
    </message>
    <message>
        <source>&amp;Alerts (%L1)</source>
        <translation>A&amp;larme (%L1)</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>Aufzeichnung &amp;öffnen …</translation>
    </message>
    <message>
        <source>Look at what was recorded</source>
        <translation>Ansehen, was aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
</context>
<context>
    <name>Kerntally::ReplacedBanner</name>
    <message>
        <source>Attach again</source>
        <translation>Wieder anhängen</translation>
    </message>
    <message>
        <source>Count in what is there now, and go on from the values that are shown</source>
        <translation>In dem zählen, was jetzt dort ist, und bei den gezeigten Werten weitermachen</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Übergehen</translation>
    </message>
    <message>
        <source>Go on with what was there before</source>
        <translation>Mit dem weitermachen, was vorher dort war</translation>
    </message>
</context>
<context>
    <name>Kerntally::RestartQuestion</name>
    <message>
        <source>Restart counting from zero?</source>
        <translation>Neu von null an zählen?</translation>
    </message>
    <message>
        <source>All values and the history of %1 are discarded.</source>
        <translation>Alle Werte und der Verlauf von %1 werden verworfen.</translation>
    </message>
    <message>
        <source>The recording ends; what is recorded so far stays in %1.</source>
        <translation>Die Aufzeichnung endet; was bisher aufgezeichnet ist, bleibt in %1.</translation>
    </message>
    <message>
        <source>Restart counting</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu zählen</translation>
    </message>
</context>
<context>
    <name>Kerntally::ScopeBanner</name>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>%1 and its children</source>
        <translation>%1 und seine Kindprozesse</translation>
    </message>
    <message>
        <source>processes named %1</source>
        <translation>Prozesse namens %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>, and of these only </source>
        <translation>, und davon nur </translation>
    </message>
    <message>
        <source>Re&amp;move filter</source>
        <translation>&amp;Filter entfernen</translation>
    </message>
    <message>
        <source>Count the events of all processes again, from zero</source>
        <translation>Wieder die Ereignisse aller Prozesse zählen, ab null</translation>
    </message>
    <message>
        <source>Filtered: %1</source>
        <translation>Gefiltert: %1</translation>
    </message>
    <message>
        <source>%1 has ended: only what it started can still count.</source>
        <translation>%1 ist beendet: nur was dadurch gestartet wurde, kann noch zählen.</translation>
    </message>
</context>
<context>
    <name>Kerntally::ScopeCommands</name>
    <message>
        <source>Count what one process, command, user or application does, and nothing else</source>
        <translation>Zählen, was ein Prozess, Befehl, Benutzer oder eine Anwendung tut, und sonst nichts</translation>
    </message>
    <message>
        <source>Simulated events belong to no process: count real events for this</source>
        <translation>Simulierte Ereignisse gehören zu keinem Prozess: dafür zählen, was wirklich geschieht</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filter …</translation>
    </message>
</context>
<context>
    <name>Kerntally::ScopeDialog</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What there is to choose from</source>
        <translation>Was zur Auswahl steht</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>Kontrollgruppe</translation>
    </message>
    <message>
        <source>This Flatpak sees its own processes alone; name commands and users. %1</source>
        <translation>Dieses Flatpak sieht nur seine eigenen Prozesse; nennen Sie Befehle und Benutzer. %1</translation>
    </message>
    <message>
        <source>No process is named “%1” now: Enter waits for one, Down chooses from the list.</source>
        <translation>Kein Prozess heißt gerade „%1“: Eingabe wartet auf einen, Pfeil nach unten wählt aus der Liste.</translation>
    </message>
    <message>
        <source>“%1” is found more than once: choose one (Down goes to the list).</source>
        <translation>„%1“ passt mehrmals: Wählen Sie aus (Pfeil nach unten geht in die Liste).</translation>
    </message>
    <message>
        <source>Count the events of processes that meet all of these conditions:</source>
        <translation>Ereignisse von Prozessen zählen, auf die alle diese Bedingungen zutreffen:</translation>
    </message>
    <message>
        <source>Counters restart at zero, and their history is lost.</source>
        <translation>Die Zähler beginnen wieder bei null, und ihr Verlauf geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Process and its children:</source>
        <translation>&amp;Prozess und seine Kinder:</translation>
    </message>
    <message>
        <source>any; search, or type a process ID</source>
        <translation>beliebig; suchen oder eine Prozess-ID eingeben</translation>
    </message>
    <message>
        <source>Comm&amp;and:</source>
        <translation>&amp;Befehl:</translation>
    </message>
    <message>
        <source>any; search, or type a name</source>
        <translation>beliebig; suchen oder einen Namen eingeben</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Ben&amp;utzer:</translation>
    </message>
    <message>
        <source>any; search, or type a user&apos;s name or number</source>
        <translation>beliebig; suchen oder Namen oder Nummer eines Benutzers eingeben</translation>
    </message>
    <message>
        <source>App&amp;lication or service:</source>
        <translation>Anwendung oder &amp;Dienst:</translation>
    </message>
    <message>
        <source>any; search, or type the path of a control group</source>
        <translation>beliebig; suchen oder den Pfad einer Kontrollgruppe eingeben</translation>
    </message>
    <message>
        <source>No process that you may see is in a control group of version 2: there are no applications or services to choose from. Filter by process, command or user.</source>
        <translation>Kein Prozess, den Sie sehen dürfen, ist in einer Kontrollgruppe der Version 2: Es gibt keine Anwendungen oder Dienste zur Auswahl. Filtern Sie nach Prozess, Befehl oder Benutzer.</translation>
    </message>
    <message>
        <source>There are no processes that you may see: /proc doesn&apos;t list them. Names can still be typed.</source>
        <translation>Es gibt keine Prozesse, die Sie sehen dürfen: /proc zeigt sie nicht. Namen lassen sich trotzdem eingeben.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>Kerntally::ScopeWatch</name>
    <message>
        <source>The control group %1 was removed: one that is made in its place doesn&apos;t count until it is chosen anew.</source>
        <translation>Die Kontrollgruppe %1 wurde entfernt: eine, die an ihrer Stelle angelegt wird, zählt erst, wenn sie neu gewählt wird.</translation>
    </message>
</context>
<context>
    <name>Kerntally::SetValueDialog</name>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>%1 continues counting from this value. You can undo this.</source>
        <translation>%1 zählt von diesem Wert an weiter. Sie können das rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
</context>
<context>
    <name>Kerntally::Settings</name>
    <message>
        <source>Settings can&apos;t be saved in %1.</source>
        <translation>Einstellungen können nicht in %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>The settings were made by a newer Kerntally.</source>
        <translation>Die Einstellungen stammen von einem neueren Kerntally.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be read.</source>
        <translation>Die Einstellungen können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 They are not used.</source>
        <translation>%1 Sie werden nicht verwendet.</translation>
    </message>
    <message>
        <source>%1 They are kept in %2.</source>
        <translation>%1 Sie bleiben in %2 erhalten.</translation>
    </message>
</context>
<context>
    <name>Kerntally::ShellWords</name>
    <message>
        <source>The quotation mark %1 is not closed.</source>
        <translation>Das Anführungszeichen %1 wird nicht geschlossen.</translation>
    </message>
</context>
<context>
    <name>Kerntally::SimulatedBanner</name>
    <message>
        <source>Simulated events: the numbers are made up.</source>
        <translation>Simulierte Ereignisse: Die Zahlen sind erfunden.</translation>
    </message>
    <message>
        <source>Count rea&amp;l events</source>
        <translation>&amp;Wirkliche Ereignisse zählen</translation>
    </message>
    <message>
        <source>Count what happens in the kernel, from zero</source>
        <translation>Zählen, was im Kernel geschieht, ab null</translation>
    </message>
</context>
<context>
    <name>Kerntally::SimulatedCauses</name>
    <message>
        <source>Only events of system calls can be told apart by system call.</source>
        <translation>Nur Ereignisse von Systemaufrufen lassen sich nach Systemaufruf unterscheiden.</translation>
    </message>
</context>
<context>
    <name>Kerntally::SimulatedSource</name>
    <message>
        <source>Simulated %1() calls.</source>
        <translation>Simulierte Aufrufe von %1().</translation>
    </message>
</context>
<context>
    <name>Kerntally::SortActions</name>
    <message>
        <source>Order &amp;added</source>
        <translation>Wie &amp;hinzugefügt</translation>
    </message>
    <message>
        <source>The counters in the order in which they were added</source>
        <translation>Die Zähler in der Reihenfolge, in der sie hinzugefügt wurden</translation>
    </message>
    <message>
        <source>Sort the counters by this; once more: the other way round</source>
        <translation>Die Zähler danach sortieren; noch einmal: andersherum</translation>
    </message>
</context>
<context>
    <name>Kerntally::SourceStatus</name>
    <message>
        <source>Events that happened without being counted</source>
        <translation>Ereignisse, die geschahen, ohne gezählt zu werden</translation>
    </message>
    <message>
        <source>Not counting</source>
        <translation>Es wird nicht gezählt</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Counters: %1</source>
        <translation>Zähler: %1</translation>
    </message>
    <message>
        <source>Unavailable: %1</source>
        <translation>Nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>Missed events: %1</source>
        <translation>Verpasste Ereignisse: %1</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Kernel, through the helper</source>
        <translation>Kernel, über den Helfer</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Show the hidden counters</source>
        <translation>Die ausgeblendeten Zähler zeigen</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Ausgeblendet: %1</translation>
    </message>
</context>
<context>
    <name>Kerntally::SpokenText</name>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>lowest %1, highest %2 per second</source>
        <translation>am wenigsten %1, am meisten %2 pro Sekunde</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 (fired)</source>
        <translation>%1 (ausgelöst)</translation>
    </message>
</context>
<context>
    <name>Kerntally::StoppedBanner</name>
    <message>
        <source>Start a&amp;gain</source>
        <translation>&amp;Weiterzählen</translation>
    </message>
    <message>
        <source>Count again, and go on from the values that are shown</source>
        <translation>Wieder zählen, ausgehend von den angezeigten Werten</translation>
    </message>
    <message>
        <source>Starting to count…</source>
        <translation>Das Zählen beginnt …</translation>
    </message>
</context>
<context>
    <name>Kerntally::TableColumns</name>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Standard wiederherstellen</translation>
    </message>
    <message>
        <source>The original columns, in their original order and widths</source>
        <translation>Alle Spalten in der Reihenfolge und so breit wie am Anfang</translation>
    </message>
</context>
<context>
    <name>Kerntally::WaitingPage</name>
    <message>
        <source>Starting to count…</source>
        <translation>Das Zählen beginnt …</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Waiting for the password…</source>
        <translation>Warten auf das Passwort …</translation>
    </message>
    <message>
        <source>Waiting for permission…</source>
        <translation>Warten auf die Erlaubnis …</translation>
    </message>
</context>
<context>
    <name>LoadError</name>
    <message>
        <source>Opening the BPF object</source>
        <translation>Öffnen des BPF-Objekts</translation>
    </message>
    <message>
        <source>Loading the BPF programs</source>
        <translation>Laden der BPF-Programme</translation>
    </message>
    <message>
        <source>Setting up the counters</source>
        <translation>Einrichten der Zähler</translation>
    </message>
    <message>
        <source>Following processes</source>
        <translation>Verfolgen der Prozesse</translation>
    </message>
    <message>
        <source>This kernel has no tracepoint for syscalls.</source>
        <translation>Dieser Kernel hat keinen Tracepoint für Systemaufrufe.</translation>
    </message>
    <message>
        <source>This kernel has no tracepoint for received packets.</source>
        <translation>Dieser Kernel hat keinen Tracepoint für empfangene Pakete.</translation>
    </message>
    <message>
        <source>Start a kernel built with CONFIG_FTRACE_SYSCALLS.</source>
        <translation>Starten Sie einen Kernel, der mit CONFIG_FTRACE_SYSCALLS gebaut wurde.</translation>
    </message>
    <message>
        <source>Start a kernel built with CONFIG_NET and tracepoints.</source>
        <translation>Starten Sie einen Kernel, der mit CONFIG_NET und Tracepoints gebaut wurde.</translation>
    </message>
    <message>
        <source>Attaching a BPF program</source>
        <translation>Anschließen eines BPF-Programms</translation>
    </message>
    <message>
        <source>This kernel has no BPF, or this process is kept from it.</source>
        <translation>Dieser Kernel hat kein BPF, oder es ist diesem Prozess verwehrt.</translation>
    </message>
    <message>
        <source>Run Kerntally outside the container or sandbox that filters bpf(), or on a kernel built with CONFIG_BPF_SYSCALL.</source>
        <translation>Starten Sie Kerntally außerhalb des Containers oder der Sandbox, die bpf() filtert, oder auf einem Kernel, der mit CONFIG_BPF_SYSCALL gebaut wurde.</translation>
    </message>
    <message>
        <source>The kernel %1 is too old: counting needs 5.19 or newer.</source>
        <translation>Der Kernel %1 ist zu alt: Zum Zählen braucht es 5.19 oder neuer.</translation>
    </message>
    <message>
        <source>Start a newer kernel.</source>
        <translation>Starten Sie einen neueren Kernel.</translation>
    </message>
    <message>
        <source>This process may not count events in the kernel.</source>
        <translation>Dieser Prozess darf im Kernel keine Ereignisse zählen.</translation>
    </message>
    <message>
        <source>It has the capabilities for it. A user namespace, a container or a filter of system calls keeps it from them: run it outside, or change the filter.</source>
        <translation>Die Capabilities dafür hat er. Ein Benutzer-Namensraum, ein Container oder ein Filter für Systemaufrufe hindert ihn daran: Starten Sie ihn außerhalb, oder ändern Sie den Filter.</translation>
    </message>
    <message>
        <source>This process may not open more than %1 files.</source>
        <translation>Dieser Prozess darf nicht mehr als %1 Dateien öffnen.</translation>
    </message>
    <message>
        <source>Count fewer events, or raise the limit (ulimit -n) before the start.</source>
        <translation>Zählen Sie weniger Ereignisse, oder heben Sie vor dem Start die Grenze an (ulimit -n).</translation>
    </message>
    <message>
        <source>Run it as root, or with the capabilities CAP_BPF and CAP_PERFMON.</source>
        <translation>Starten Sie ihn als root oder mit den Capabilities CAP_BPF und CAP_PERFMON.</translation>
    </message>
    <message>
        <source>The kernel doesn&apos;t carry its type information (/sys/kernel/btf/vmlinux).</source>
        <translation>Der Kernel bringt seine Typinformation nicht mit (/sys/kernel/btf/vmlinux).</translation>
    </message>
    <message>
        <source>Start a kernel built with CONFIG_DEBUG_INFO_BTF, as distributions&apos; kernels are.</source>
        <translation>Starten Sie einen Kernel, der wie die der Distributionen mit CONFIG_DEBUG_INFO_BTF gebaut wurde.</translation>
    </message>
    <message>
        <source>The kernel&apos;s verifier refuses a program of Kerntally&apos;s.</source>
        <translation>Die Prüfung des Kernels weist ein Programm von Kerntally ab.</translation>
    </message>
    <message>
        <source>This is a fault of Kerntally&apos;s: please report it with its log.</source>
        <translation>Das ist ein Fehler von Kerntally: Bitte melden Sie ihn mit seinem Protokoll.</translation>
    </message>
    <message>
        <source>The log may tell more.</source>
        <translation>Das Protokoll sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>This kernel has no tracepoint &apos;%1&apos;.</source>
        <translation>Dieser Kernel hat keinen Tracepoint „%1“.</translation>
    </message>
    <message>
        <source>Its module may have been unloaded.</source>
        <translation>Vielleicht wurde sein Modul entladen.</translation>
    </message>
    <message>
        <source>Attaching to a tracepoint</source>
        <translation>Anschließen an einen Tracepoint</translation>
    </message>
    <message>
        <source>The process to count has ended.</source>
        <translation>Der Prozess, der gezählt werden soll, hat geendet.</translation>
    </message>
    <message>
        <source>Choose one that runs.</source>
        <translation>Wählen Sie einen, der läuft.</translation>
    </message>
    <message>
        <source>Taking in a process</source>
        <translation>Aufnehmen eines Prozesses</translation>
    </message>
    <message>
        <source>No function of the file begins there.</source>
        <translation>Dort beginnt keine Funktion der Datei.</translation>
    </message>
    <message>
        <source>The file may have changed meanwhile.</source>
        <translation>Die Datei hat sich vielleicht inzwischen geändert.</translation>
    </message>
    <message>
        <source>The kernel can&apos;t count calls of this function.</source>
        <translation>Der Kernel kann Aufrufe dieser Funktion nicht zählen.</translation>
    </message>
    <message>
        <source>Its first instruction or the file&apos;s filesystem allows no breakpoint.</source>
        <translation>Ihr erster Befehl oder das Dateisystem der Datei lässt keinen Haltepunkt zu.</translation>
    </message>
    <message>
        <source>This kernel can&apos;t count calls of functions.</source>
        <translation>Dieser Kernel kann keine Aufrufe von Funktionen zählen.</translation>
    </message>
    <message>
        <source>Start a kernel built with CONFIG_UPROBE_EVENTS.</source>
        <translation>Starten Sie einen Kernel, der mit CONFIG_UPROBE_EVENTS gebaut ist.</translation>
    </message>
    <message>
        <source>Attaching to a function</source>
        <translation>Anhängen an eine Funktion</translation>
    </message>
    <message>
        <source>What you chose doesn&apos;t answer.</source>
        <translation>Was Sie gewählt haben, antwortet nicht.</translation>
    </message>
    <message>
        <source>Choose a file on a disk of this machine.</source>
        <translation>Wählen Sie eine Datei auf einem Datenträger dieses Rechners.</translation>
    </message>
    <message>
        <source>Too many files that you chose don&apos;t answer.</source>
        <translation>Zu viele Dateien, die Sie gewählt haben, antworten nicht.</translation>
    </message>
    <message>
        <source>End the programs or connections that should answer for them.</source>
        <translation>Beenden Sie die Programme oder Verbindungen, die für sie antworten sollten.</translation>
    </message>
    <message>
        <source>That is not a control group of version 2.</source>
        <translation>Das ist keine Kontrollgruppe der Version 2.</translation>
    </message>
    <message>
        <source>Choose one that exists, as in /sys/fs/cgroup/system.slice.</source>
        <translation>Wählen Sie eine, die es gibt, wie /sys/fs/cgroup/system.slice.</translation>
    </message>
    <message>
        <source>Opening the BPF object that notes causes</source>
        <translation>Öffnen des BPF-Objekts, das Verursacher festhält</translation>
    </message>
    <message>
        <source>Loading the BPF program that notes causes</source>
        <translation>Laden des BPF-Programms, das Verursacher festhält</translation>
    </message>
    <message>
        <source>Setting up the causes</source>
        <translation>Einrichten der Verursacher</translation>
    </message>
    <message>
        <source>This number is somebody else&apos;s, and opened for reading only.</source>
        <translation>Diese Zahl gehört jemand anderem und ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Each CPU has a part of this number: they can&apos;t be written together, only read.</source>
        <translation>Jede CPU hat einen Teil dieser Zahl: Sie können nicht zusammen geschrieben, nur gelesen werden.</translation>
    </message>
    <message>
        <source>This variable can&apos;t be written without overwriting all others of its program.</source>
        <translation>Diese Variable kann nicht geschrieben werden, ohne alle anderen ihres Programms zu überschreiben.</translation>
    </message>
    <message>
        <source>There is no pinned BPF map %1.</source>
        <translation>Eine angeheftete BPF-Map %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>&apos;kerntally-cli list --maps&apos; shows those there are.</source>
        <translation>„kerntally-cli list --maps“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>You may not write the BPF map %1.</source>
        <translation>Sie dürfen die BPF-Map %1 nicht beschreiben.</translation>
    </message>
    <message>
        <source>Open it for reading only, or as a user who may write its file.</source>
        <translation>Öffnen Sie sie nur zum Lesen oder als ein Benutzer, der ihre Datei beschreiben darf.</translation>
    </message>
    <message>
        <source>You may not read the BPF map %1.</source>
        <translation>Sie dürfen die BPF-Map %1 nicht lesen.</translation>
    </message>
    <message>
        <source>An administrator can allow it with chmod or chgrp on its file and on the folders above it; or run this program as root.</source>
        <translation>Jemand mit Verwaltungsrechten kann es mit chmod oder chgrp für ihre Datei und die Ordner darüber erlauben; oder starten Sie dieses Programm als root.</translation>
    </message>
    <message>
        <source>The BPF map can&apos;t be opened: %1.</source>
        <translation>Die BPF-Map lässt sich nicht öffnen: %1.</translation>
    </message>
    <message>
        <source>The kernel gives no other reason.</source>
        <translation>Mehr sagt der Kernel nicht dazu.</translation>
    </message>
    <message>
        <source>There is no BPF map with the id %1.</source>
        <translation>Eine BPF-Map mit der Nummer %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The BPF map with the id %1 may only be opened by root.</source>
        <translation>Die BPF-Map mit der Nummer %1 darf nur root öffnen.</translation>
    </message>
    <message>
        <source>Run this program as root (or with CAP_SYS_ADMIN), or have the map pinned in a bpffs, where you may read it: &apos;bpftool map pin id N /sys/fs/bpf/NAME&apos;.</source>
        <translation>Starten Sie dieses Programm als root (oder mit CAP_SYS_ADMIN), oder lassen Sie die Map in ein bpffs heften, wo Sie sie lesen dürfen: „bpftool map pin id N /sys/fs/bpf/NAME“.</translation>
    </message>
    <message>
        <source>%1 is not a BPF map.</source>
        <translation>%1 ist keine BPF-Map.</translation>
    </message>
    <message>
        <source>Programs, links and other files hold no numbers: name a pinned map.</source>
        <translation>Programme, Verknüpfungen und andere Dateien enthalten keine Zahlen: Nennen Sie eine angeheftete Map.</translation>
    </message>
    <message>
        <source>A map of the kind %1 holds no numbers that could be shown.</source>
        <translation>Eine Map der Art %1 enthält keine Zahlen, die gezeigt werden könnten.</translation>
    </message>
    <message>
        <source>Arrays and hashes do, also per CPU and LRU ones.</source>
        <translation>Felder und Hashes tun es, auch solche je CPU und mit LRU.</translation>
    </message>
    <message>
        <source>There are no whole numbers in the map&apos;s values of %1 bytes.</source>
        <translation>In den %1 Bytes langen Werten der Map sind keine ganzen Zahlen.</translation>
    </message>
    <message>
        <source>Texts, pointers and floating-point numbers can&apos;t be counters.</source>
        <translation>Texte, Zeiger und Gleitkommazahlen können keine Zähler sein.</translation>
    </message>
    <message>
        <source>Nothing is known of the map&apos;s values of %1 bytes.</source>
        <translation>Über die %1 Bytes langen Werte der Map ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The map has no type information (BTF), or only root may read it, and their size is that of no numbers.</source>
        <translation>Die Map hat keine Typangaben (BTF), oder nur root darf sie lesen, und ihre Länge ist nicht die von Zahlen.</translation>
    </message>
    <message>
        <source>This kernel lets only root count calls of this function.</source>
        <translation>Dieser Kernel lässt nur root Aufrufe dieser Funktion zählen.</translation>
    </message>
    <message>
        <source>Start Linux 6.6 or later, or run Kerntally as root.</source>
        <translation>Starten Sie Linux 6.6 oder neuer oder starten Sie Kerntally als root.</translation>
    </message>
    <message>
        <source>Looking at a file</source>
        <translation>Ansehen einer Datei</translation>
    </message>
    <message>
        <source>The program&apos;s file isn&apos;t open for reading.</source>
        <translation>Die Datei des Programms ist nicht zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Choose one that you may read.</source>
        <translation>Wählen Sie eine, die Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>That is not an executable.</source>
        <translation>Das ist keine ausführbare Datei.</translation>
    </message>
    <message>
        <source>Choose a program or a library.</source>
        <translation>Wählen Sie ein Programm oder eine Bibliothek.</translation>
    </message>
    <message>
        <source>The helper counts functions only of files on the machine&apos;s own disks.</source>
        <translation>Der Helfer zählt Funktionen nur von Dateien auf den eigenen Datenträgern des Rechners.</translation>
    </message>
    <message>
        <source>Copy the program there, or run Kerntally as root.</source>
        <translation>Kopieren Sie das Programm dorthin oder starten Sie Kerntally als root.</translation>
    </message>
    <message>
        <source>Looking at a BPF map</source>
        <translation>Ansehen einer BPF-Map</translation>
    </message>
    <message>
        <source>Listing the BPF maps</source>
        <translation>Auflisten der BPF-Maps</translation>
    </message>
    <message>
        <source>Looking for the kernel&apos;s events</source>
        <translation>Suchen der Ereignisse des Kernels</translation>
    </message>
    <message>
        <source>This kernel&apos;s locks don&apos;t allow counting &apos;%1&apos;.</source>
        <translation>Die Sperren dieses Kernels lassen nicht zu, „%1“ zu zählen.</translation>
    </message>
    <message>
        <source>Linux 6.15 and later do.</source>
        <translation>Die von Linux 6.15 und neueren lassen es zu.</translation>
    </message>
    <message>
        <source>Opening the BPF object of an event</source>
        <translation>Öffnen des BPF-Objekts eines Ereignisses</translation>
    </message>
    <message>
        <source>Loading the BPF program of an event</source>
        <translation>Laden des BPF-Programms eines Ereignisses</translation>
    </message>
    <message>
        <source>This kernel doesn&apos;t count these software events.</source>
        <translation>Dieser Kernel zählt diese Software-Ereignisse nicht.</translation>
    </message>
    <message>
        <source>Start a newer kernel, built with CONFIG_PERF_EVENTS.</source>
        <translation>Starten Sie einen neueren Kernel, der mit CONFIG_PERF_EVENTS gebaut wurde.</translation>
    </message>
    <message>
        <source>Attaching to software events</source>
        <translation>Anschließen an Software-Ereignisse</translation>
    </message>
    <message>
        <source>kernel.perf_event_paranoid is above 2, which lets only root count software events.</source>
        <translation>kernel.perf_event_paranoid ist größer als 2, und damit darf nur root Software-Ereignisse zählen.</translation>
    </message>
    <message>
        <source>Set it to 2 (sysctl kernel.perf_event_paranoid=2), or run Kerntally as root.</source>
        <translation>Setzen Sie es auf 2 (sysctl kernel.perf_event_paranoid=2), oder starten Sie Kerntally als root.</translation>
    </message>
    <message>
        <source>root is not enough here: CAP_BPF and CAP_PERFMON are missing, as in most containers.</source>
        <translation>root genügt hier nicht: CAP_BPF und CAP_PERFMON fehlen, wie in den meisten Containern.</translation>
    </message>
    <message>
        <source>This kernel is locked down (lockdown=confidentiality), which keeps programs from following a process that runs already.</source>
        <translation>Dieser Kernel ist abgeriegelt (lockdown=confidentiality), und damit können Programme keinem Prozess folgen, der schon läuft.</translation>
    </message>
    <message>
        <source>Count by command, user or control group instead, or start the kernel with lockdown=integrity.</source>
        <translation>Zählen Sie stattdessen nach Befehl, Benutzer oder Kontrollgruppe, oder starten Sie den Kernel mit lockdown=integrity.</translation>
    </message>
</context>
<context>
    <name>Syscall</name>
    <message>
        <source>Moves the place in a file where it is read and written next.</source>
        <translation>Verschiebt die Stelle, an der eine Datei als Nächstes gelesen und geschrieben wird.</translation>
    </message>
    <message>
        <source>Waits until one of many descriptors is ready.</source>
        <translation>Wartet, bis einer von vielen Deskriptoren bereit ist.</translation>
    </message>
    <message>
        <source>Read or set a setting of old kernels.</source>
        <translation>Las oder setzte eine Einstellung alter Kernel.</translation>
    </message>
    <message>
        <source>Takes a connection that waits at a listening socket.</source>
        <translation>Nimmt eine Verbindung an, die an einem horchenden Socket wartet.</translation>
    </message>
    <message>
        <source>Takes a connection that waits at a listening socket, with flags.</source>
        <translation>Nimmt eine Verbindung an, die an einem horchenden Socket wartet, mit Flags.</translation>
    </message>
    <message>
        <source>Checks whether a file may be read, written or run.</source>
        <translation>Prüft, ob eine Datei gelesen, geschrieben oder ausgeführt werden darf.</translation>
    </message>
    <message>
        <source>Turns the accounting of processes on or off.</source>
        <translation>Schaltet die Buchführung über Prozesse ein oder aus.</translation>
    </message>
    <message>
        <source>Adds a key to the kernel&apos;s keyrings.</source>
        <translation>Legt einen Schlüssel in die Schlüsselbünde des Kernels.</translation>
    </message>
    <message>
        <source>Tunes the system clock.</source>
        <translation>Stimmt die Systemuhr ab.</translation>
    </message>
    <message>
        <source>Not implemented: it only fails.</source>
        <translation>Nicht umgesetzt: Er schlägt nur fehl.</translation>
    </message>
    <message>
        <source>Sets a timer that sends a signal.</source>
        <translation>Stellt einen Wecker, der ein Signal sendet.</translation>
    </message>
    <message>
        <source>Sets registers and features of this CPU architecture.</source>
        <translation>Setzt Register und Eigenschaften dieser CPU-Architektur.</translation>
    </message>
    <message>
        <source>Gives a socket an address.</source>
        <translation>Gibt einem Socket eine Adresse.</translation>
    </message>
    <message>
        <source>Loads BPF programs and works with their maps.</source>
        <translation>Lädt BPF-Programme und arbeitet mit ihren Maps.</translation>
    </message>
    <message>
        <source>Grows or shrinks the heap.</source>
        <translation>Vergrößert oder verkleinert den Heap.</translation>
    </message>
    <message>
        <source>Tells how much of a file is in the page cache.</source>
        <translation>Sagt, wie viel einer Datei im Seitencache ist.</translation>
    </message>
    <message>
        <source>Reads the capabilities of a thread.</source>
        <translation>Liest die Capabilities eines Threads.</translation>
    </message>
    <message>
        <source>Sets the capabilities of a thread.</source>
        <translation>Setzt die Capabilities eines Threads.</translation>
    </message>
    <message>
        <source>Changes the current folder.</source>
        <translation>Wechselt den aktuellen Ordner.</translation>
    </message>
    <message>
        <source>Changes the permissions of a file.</source>
        <translation>Ändert die Rechte einer Datei.</translation>
    </message>
    <message>
        <source>Changes the owner of a file.</source>
        <translation>Ändert den Eigentümer einer Datei.</translation>
    </message>
    <message>
        <source>Changes the root folder.</source>
        <translation>Wechselt den Wurzelordner.</translation>
    </message>
    <message>
        <source>Tunes a clock.</source>
        <translation>Stimmt eine Uhr ab.</translation>
    </message>
    <message>
        <source>Tells how fine a clock is.</source>
        <translation>Sagt, wie fein eine Uhr ist.</translation>
    </message>
    <message>
        <source>Reads a clock.</source>
        <translation>Liest eine Uhr.</translation>
    </message>
    <message>
        <source>Sleeps by a clock.</source>
        <translation>Schläft nach einer Uhr.</translation>
    </message>
    <message>
        <source>Sets a clock.</source>
        <translation>Stellt eine Uhr.</translation>
    </message>
    <message>
        <source>Creates a process or a thread.</source>
        <translation>Erzeugt einen Prozess oder Thread.</translation>
    </message>
    <message>
        <source>Creates a process or a thread, with more options.</source>
        <translation>Erzeugt einen Prozess oder Thread, mit mehr Möglichkeiten.</translation>
    </message>
    <message>
        <source>Closes a file descriptor.</source>
        <translation>Schließt einen Dateideskriptor.</translation>
    </message>
    <message>
        <source>Closes a range of file descriptors.</source>
        <translation>Schließt einen Bereich von Dateideskriptoren.</translation>
    </message>
    <message>
        <source>Connects a socket to an address.</source>
        <translation>Verbindet einen Socket mit einer Adresse.</translation>
    </message>
    <message>
        <source>Copies from one file to another within the kernel.</source>
        <translation>Kopiert von einer Datei in eine andere, innerhalb des Kernels.</translation>
    </message>
    <message>
        <source>Creates a file, or empties one, and opens it.</source>
        <translation>Legt eine Datei an oder leert sie, und öffnet sie.</translation>
    </message>
    <message>
        <source>Made room for a kernel module, in old kernels.</source>
        <translation>Schaffte Platz für ein Kernelmodul, in alten Kerneln.</translation>
    </message>
    <message>
        <source>Unloads a kernel module.</source>
        <translation>Entlädt ein Kernelmodul.</translation>
    </message>
    <message>
        <source>Duplicates a file descriptor.</source>
        <translation>Verdoppelt einen Dateideskriptor.</translation>
    </message>
    <message>
        <source>Duplicates a file descriptor to a chosen number.</source>
        <translation>Verdoppelt einen Dateideskriptor auf eine gewählte Nummer.</translation>
    </message>
    <message>
        <source>Duplicates a file descriptor to a chosen number, with flags.</source>
        <translation>Verdoppelt einen Dateideskriptor auf eine gewählte Nummer, mit Flags.</translation>
    </message>
    <message>
        <source>Creates a set of descriptors to wait for.</source>
        <translation>Legt eine Menge von Deskriptoren an, auf die gewartet wird.</translation>
    </message>
    <message>
        <source>Creates a set of descriptors to wait for, with flags.</source>
        <translation>Legt eine Menge von Deskriptoren an, auf die gewartet wird, mit Flags.</translation>
    </message>
    <message>
        <source>Adds a descriptor to a set that is waited for, or changes or removes it.</source>
        <translation>Nimmt einen Deskriptor in eine Menge auf, auf die gewartet wird, oder ändert oder entfernt ihn.</translation>
    </message>
    <message>
        <source>Waits for events of many descriptors, or a signal.</source>
        <translation>Wartet auf Ereignisse vieler Deskriptoren oder ein Signal.</translation>
    </message>
    <message>
        <source>Waits for events of many descriptors, or a signal, for an exact time.</source>
        <translation>Wartet auf Ereignisse vieler Deskriptoren oder ein Signal, genau begrenzt.</translation>
    </message>
    <message>
        <source>Waits for events of many descriptors.</source>
        <translation>Wartet auf Ereignisse vieler Deskriptoren.</translation>
    </message>
    <message>
        <source>Creates a descriptor that passes on events.</source>
        <translation>Legt einen Deskriptor an, der Ereignisse weitergibt.</translation>
    </message>
    <message>
        <source>Creates a descriptor that passes on events, with flags.</source>
        <translation>Legt einen Deskriptor an, der Ereignisse weitergibt, mit Flags.</translation>
    </message>
    <message>
        <source>Starts another program in the place of the process.</source>
        <translation>Startet ein anderes Programm an Stelle des Prozesses.</translation>
    </message>
    <message>
        <source>Starts another program in the place of the process, by a descriptor.</source>
        <translation>Startet ein anderes Programm an Stelle des Prozesses, über einen Deskriptor.</translation>
    </message>
    <message>
        <source>Ends a thread.</source>
        <translation>Beendet einen Thread.</translation>
    </message>
    <message>
        <source>Ends a process with all its threads.</source>
        <translation>Beendet einen Prozess mit allen Threads.</translation>
    </message>
    <message>
        <source>Checks whether a file may be read, written or run, relative to a folder.</source>
        <translation>Prüft, ob eine Datei gelesen, geschrieben oder ausgeführt werden darf, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Checks whether a file may be read, written or run, relative to a folder, with flags.</source>
        <translation>Prüft, ob eine Datei gelesen, geschrieben oder ausgeführt werden darf, von einem Ordner aus, mit Flags.</translation>
    </message>
    <message>
        <source>Tells how a file will be read.</source>
        <translation>Sagt an, wie eine Datei gelesen werden wird.</translation>
    </message>
    <message>
        <source>Reserves or frees room of a file on disk.</source>
        <translation>Reserviert Platz für eine Datei oder gibt ihn frei.</translation>
    </message>
    <message>
        <source>Creates a group that is told of file accesses.</source>
        <translation>Legt eine Gruppe an, der Dateizugriffe gemeldet werden.</translation>
    </message>
    <message>
        <source>Chooses of which files a group is told.</source>
        <translation>Wählt, von welchen Dateien einer Gruppe gemeldet wird.</translation>
    </message>
    <message>
        <source>Changes the current folder, by a descriptor.</source>
        <translation>Wechselt den aktuellen Ordner, über einen Deskriptor.</translation>
    </message>
    <message>
        <source>Changes the permissions of an open file.</source>
        <translation>Ändert die Rechte einer offenen Datei.</translation>
    </message>
    <message>
        <source>Changes the permissions of a file, relative to a folder.</source>
        <translation>Ändert die Rechte einer Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Changes the permissions of a file, relative to a folder, with flags.</source>
        <translation>Ändert die Rechte einer Datei, von einem Ordner aus, mit Flags.</translation>
    </message>
    <message>
        <source>Changes the owner of an open file.</source>
        <translation>Ändert den Eigentümer einer offenen Datei.</translation>
    </message>
    <message>
        <source>Changes the owner of a file, relative to a folder.</source>
        <translation>Ändert den Eigentümer einer Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Changes how a file descriptor works, or locks a file.</source>
        <translation>Ändert, wie ein Dateideskriptor arbeitet, oder sperrt eine Datei.</translation>
    </message>
    <message>
        <source>Writes the data of a file to disk.</source>
        <translation>Schreibt die Daten einer Datei auf den Datenträger.</translation>
    </message>
    <message>
        <source>Reads an extended attribute of an open file.</source>
        <translation>Liest ein erweitertes Attribut einer offenen Datei.</translation>
    </message>
    <message>
        <source>Reads attributes of a file&apos;s inode.</source>
        <translation>Liest Attribute des Inodes einer Datei.</translation>
    </message>
    <message>
        <source>Sets attributes of a file&apos;s inode.</source>
        <translation>Setzt Attribute des Inodes einer Datei.</translation>
    </message>
    <message>
        <source>Loads a kernel module from a file.</source>
        <translation>Lädt ein Kernelmodul aus einer Datei.</translation>
    </message>
    <message>
        <source>Lists the extended attributes of an open file.</source>
        <translation>Listet die erweiterten Attribute einer offenen Datei.</translation>
    </message>
    <message>
        <source>Locks or unlocks an open file.</source>
        <translation>Sperrt eine offene Datei oder gibt sie frei.</translation>
    </message>
    <message>
        <source>Creates a process, a copy of its parent.</source>
        <translation>Erzeugt einen Prozess als Kopie des eigenen.</translation>
    </message>
    <message>
        <source>Removes an extended attribute of an open file.</source>
        <translation>Entfernt ein erweitertes Attribut einer offenen Datei.</translation>
    </message>
    <message>
        <source>Configures a file system before it is mounted.</source>
        <translation>Richtet ein Dateisystem vor dem Einhängen ein.</translation>
    </message>
    <message>
        <source>Sets an extended attribute of an open file.</source>
        <translation>Setzt ein erweitertes Attribut einer offenen Datei.</translation>
    </message>
    <message>
        <source>Makes a mount of a configured file system.</source>
        <translation>Macht aus einem eingerichteten Dateisystem eine Einhängung.</translation>
    </message>
    <message>
        <source>Begins to configure a file system to mount.</source>
        <translation>Beginnt, ein Dateisystem zum Einhängen einzurichten.</translation>
    </message>
    <message>
        <source>Begins to configure a file system that is mounted.</source>
        <translation>Beginnt, ein eingehängtes Dateisystem umzustellen.</translation>
    </message>
    <message>
        <source>Reads size, times and kind of an open file.</source>
        <translation>Liest Größe, Zeiten und Art einer offenen Datei.</translation>
    </message>
    <message>
        <source>Reads size, times and kind of a file, relative to a folder.</source>
        <translation>Liest Größe, Zeiten und Art einer Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Reads how full the file system of an open file is.</source>
        <translation>Liest, wie voll das Dateisystem einer offenen Datei ist.</translation>
    </message>
    <message>
        <source>Writes a file to disk.</source>
        <translation>Schreibt eine Datei auf den Datenträger.</translation>
    </message>
    <message>
        <source>Cuts or extends an open file.</source>
        <translation>Kürzt oder verlängert eine offene Datei.</translation>
    </message>
    <message>
        <source>Waits for a lock in user space, or wakes who waits.</source>
        <translation>Wartet auf eine Sperre im Userspace oder weckt Wartende.</translation>
    </message>
    <message>
        <source>Moves who waits for one futex to another.</source>
        <translation>Hängt Wartende von einem Futex an einen anderen.</translation>
    </message>
    <message>
        <source>Waits for a futex.</source>
        <translation>Wartet auf einen Futex.</translation>
    </message>
    <message>
        <source>Waits for one of several futexes.</source>
        <translation>Wartet auf einen von mehreren Futexen.</translation>
    </message>
    <message>
        <source>Wakes who waits for a futex.</source>
        <translation>Weckt, wer auf einen Futex wartet.</translation>
    </message>
    <message>
        <source>Sets the times of a file, relative to a folder.</source>
        <translation>Setzt die Zeiten einer Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Reads on which NUMA nodes memory is placed.</source>
        <translation>Liest, auf welchen NUMA-Knoten Speicher liegt.</translation>
    </message>
    <message>
        <source>Reads the list of locks that are freed when a thread ends.</source>
        <translation>Liest die Liste der Sperren, die ein Thread beim Ende freigibt.</translation>
    </message>
    <message>
        <source>Reads an entry of thread-local storage.</source>
        <translation>Liest einen Eintrag des threadeigenen Speichers.</translation>
    </message>
    <message>
        <source>Tells on which CPU a thread runs.</source>
        <translation>Sagt, auf welcher CPU ein Thread läuft.</translation>
    </message>
    <message>
        <source>Reads the current folder.</source>
        <translation>Liest den aktuellen Ordner.</translation>
    </message>
    <message>
        <source>Reads the names in a folder.</source>
        <translation>Liest die Namen in einem Ordner.</translation>
    </message>
    <message>
        <source>Reads the effective group.</source>
        <translation>Liest die effektive Gruppe.</translation>
    </message>
    <message>
        <source>Reads the effective user.</source>
        <translation>Liest den effektiven Benutzer.</translation>
    </message>
    <message>
        <source>Reads the group.</source>
        <translation>Liest die Gruppe.</translation>
    </message>
    <message>
        <source>Reads the further groups.</source>
        <translation>Liest die weiteren Gruppen.</translation>
    </message>
    <message>
        <source>Reads an interval timer.</source>
        <translation>Liest einen Intervallzeitgeber.</translation>
    </message>
    <message>
        <source>Reads the address of the other end of a socket.</source>
        <translation>Liest die Adresse der Gegenseite eines Sockets.</translation>
    </message>
    <message>
        <source>Reads the process group of a process.</source>
        <translation>Liest die Prozessgruppe eines Prozesses.</translation>
    </message>
    <message>
        <source>Reads the own process group.</source>
        <translation>Liest die eigene Prozessgruppe.</translation>
    </message>
    <message>
        <source>Reads the process ID.</source>
        <translation>Liest die Prozess-ID.</translation>
    </message>
    <message>
        <source>Reads the process ID of the parent.</source>
        <translation>Liest die Prozess-ID des Elternprozesses.</translation>
    </message>
    <message>
        <source>Reads the niceness of processes.</source>
        <translation>Liest den Nice-Wert von Prozessen.</translation>
    </message>
    <message>
        <source>Reads random bytes.</source>
        <translation>Liest Zufallsbytes.</translation>
    </message>
    <message>
        <source>Reads the real, effective and saved group.</source>
        <translation>Liest die reale, effektive und gesicherte Gruppe.</translation>
    </message>
    <message>
        <source>Reads the real, effective and saved user.</source>
        <translation>Liest den realen, effektiven und gesicherten Benutzer.</translation>
    </message>
    <message>
        <source>Reads a resource limit.</source>
        <translation>Liest eine Ressourcengrenze.</translation>
    </message>
    <message>
        <source>Reads the CPU time and other resources used.</source>
        <translation>Liest verbrauchte CPU-Zeit und andere Ressourcen.</translation>
    </message>
    <message>
        <source>Reads the session of a process.</source>
        <translation>Liest die Sitzung eines Prozesses.</translation>
    </message>
    <message>
        <source>Reads the own address of a socket.</source>
        <translation>Liest die eigene Adresse eines Sockets.</translation>
    </message>
    <message>
        <source>Reads an option of a socket.</source>
        <translation>Liest eine Option eines Sockets.</translation>
    </message>
    <message>
        <source>Reads the thread ID.</source>
        <translation>Liest die Thread-ID.</translation>
    </message>
    <message>
        <source>Reads the time of day.</source>
        <translation>Liest die Uhrzeit.</translation>
    </message>
    <message>
        <source>Reads the user.</source>
        <translation>Liest den Benutzer.</translation>
    </message>
    <message>
        <source>Reads an extended attribute of a file.</source>
        <translation>Liest ein erweitertes Attribut einer Datei.</translation>
    </message>
    <message>
        <source>Reads an extended attribute of a file, relative to a folder.</source>
        <translation>Liest ein erweitertes Attribut einer Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Loads a kernel module from memory.</source>
        <translation>Lädt ein Kernelmodul aus dem Speicher.</translation>
    </message>
    <message>
        <source>Begins to watch a file or folder for changes.</source>
        <translation>Beginnt, eine Datei oder einen Ordner auf Änderungen zu beobachten.</translation>
    </message>
    <message>
        <source>Creates a descriptor that tells of changed files.</source>
        <translation>Legt einen Deskriptor an, der geänderte Dateien meldet.</translation>
    </message>
    <message>
        <source>Creates a descriptor that tells of changed files, with flags.</source>
        <translation>Legt einen Deskriptor an, der geänderte Dateien meldet, mit Flags.</translation>
    </message>
    <message>
        <source>Ends watching a file or folder.</source>
        <translation>Hört auf, eine Datei oder einen Ordner zu beobachten.</translation>
    </message>
    <message>
        <source>Cancels an asynchronous I/O request.</source>
        <translation>Bricht eine asynchrone Ein-/Ausgabe ab.</translation>
    </message>
    <message>
        <source>Removes a context of asynchronous I/O.</source>
        <translation>Entfernt einen Kontext asynchroner Ein-/Ausgabe.</translation>
    </message>
    <message>
        <source>Reads finished asynchronous I/O requests.</source>
        <translation>Liest fertige asynchrone Ein-/Ausgaben.</translation>
    </message>
    <message>
        <source>Reads finished asynchronous I/O requests, or waits for a signal.</source>
        <translation>Liest fertige asynchrone Ein-/Ausgaben oder wartet auf ein Signal.</translation>
    </message>
    <message>
        <source>Creates a context of asynchronous I/O.</source>
        <translation>Legt einen Kontext asynchroner Ein-/Ausgabe an.</translation>
    </message>
    <message>
        <source>Submits asynchronous I/O requests.</source>
        <translation>Reicht asynchrone Ein-/Ausgaben ein.</translation>
    </message>
    <message>
        <source>Submits requests to an io_uring, or waits for their end.</source>
        <translation>Reicht Anforderungen bei einem io_uring ein oder wartet auf ihr Ende.</translation>
    </message>
    <message>
        <source>Registers files or memory with an io_uring.</source>
        <translation>Meldet Dateien oder Speicher bei einem io_uring an.</translation>
    </message>
    <message>
        <source>Creates an io_uring.</source>
        <translation>Legt ein io_uring an.</translation>
    </message>
    <message>
        <source>Controls a device or file in its own way.</source>
        <translation>Steuert ein Gerät oder eine Datei auf deren eigene Weise.</translation>
    </message>
    <message>
        <source>Allows access to I/O ports.</source>
        <translation>Erlaubt den Zugriff auf I/O-Ports.</translation>
    </message>
    <message>
        <source>Allows access to all I/O ports.</source>
        <translation>Erlaubt den Zugriff auf alle I/O-Ports.</translation>
    </message>
    <message>
        <source>Reads the I/O priority of a process.</source>
        <translation>Liest die Ein-/Ausgabepriorität eines Prozesses.</translation>
    </message>
    <message>
        <source>Sets the I/O priority of a process.</source>
        <translation>Setzt die Ein-/Ausgabepriorität eines Prozesses.</translation>
    </message>
    <message>
        <source>Works with System V semaphores, messages and shared memory.</source>
        <translation>Arbeitet mit Semaphoren, Nachrichten und gemeinsamem Speicher von System V.</translation>
    </message>
    <message>
        <source>Compares what two processes share.</source>
        <translation>Vergleicht, was zwei Prozesse teilen.</translation>
    </message>
    <message>
        <source>Loads another kernel to boot into, from a file.</source>
        <translation>Lädt einen anderen Kernel zum Starten, aus einer Datei.</translation>
    </message>
    <message>
        <source>Loads another kernel to boot into.</source>
        <translation>Lädt einen anderen Kernel zum Starten.</translation>
    </message>
    <message>
        <source>Works with the kernel&apos;s keyrings.</source>
        <translation>Arbeitet mit den Schlüsselbünden des Kernels.</translation>
    </message>
    <message>
        <source>Sends a signal to a process.</source>
        <translation>Sendet einem Prozess ein Signal.</translation>
    </message>
    <message>
        <source>Adds a rule to a Landlock sandbox.</source>
        <translation>Fügt einer Landlock-Sandbox eine Regel hinzu.</translation>
    </message>
    <message>
        <source>Creates the rules of a Landlock sandbox.</source>
        <translation>Legt die Regeln einer Landlock-Sandbox an.</translation>
    </message>
    <message>
        <source>Puts a thread into a Landlock sandbox.</source>
        <translation>Steckt einen Thread in eine Landlock-Sandbox.</translation>
    </message>
    <message>
        <source>Changes the owner of a symbolic link itself.</source>
        <translation>Ändert den Eigentümer einer symbolischen Verknüpfung selbst.</translation>
    </message>
    <message>
        <source>Reads an extended attribute of a symbolic link itself.</source>
        <translation>Liest ein erweitertes Attribut einer symbolischen Verknüpfung selbst.</translation>
    </message>
    <message>
        <source>Gives a file another name.</source>
        <translation>Gibt einer Datei einen weiteren Namen.</translation>
    </message>
    <message>
        <source>Gives a file another name, relative to a folder.</source>
        <translation>Gibt einer Datei einen weiteren Namen, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Lets a socket take connections.</source>
        <translation>Lässt einen Socket Verbindungen annehmen.</translation>
    </message>
    <message>
        <source>Lists mounts.</source>
        <translation>Listet Einhängungen.</translation>
    </message>
    <message>
        <source>Lists namespaces.</source>
        <translation>Listet Namensräume.</translation>
    </message>
    <message>
        <source>Lists the extended attributes of a file.</source>
        <translation>Listet die erweiterten Attribute einer Datei.</translation>
    </message>
    <message>
        <source>Lists the extended attributes of a file, relative to a folder.</source>
        <translation>Listet die erweiterten Attribute einer Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Lists the extended attributes of a symbolic link itself.</source>
        <translation>Listet die erweiterten Attribute einer symbolischen Verknüpfung selbst.</translation>
    </message>
    <message>
        <source>Turned a number of the profiler into a path, in old kernels.</source>
        <translation>Machte aus einer Nummer des Profilers einen Pfad, in alten Kerneln.</translation>
    </message>
    <message>
        <source>Removes an extended attribute of a symbolic link itself.</source>
        <translation>Entfernt ein erweitertes Attribut einer symbolischen Verknüpfung selbst.</translation>
    </message>
    <message>
        <source>Sets an extended attribute of a symbolic link itself.</source>
        <translation>Setzt ein erweitertes Attribut einer symbolischen Verknüpfung selbst.</translation>
    </message>
    <message>
        <source>Reads an attribute of a security module.</source>
        <translation>Liest ein Attribut eines Sicherheitsmoduls.</translation>
    </message>
    <message>
        <source>Lists the security modules.</source>
        <translation>Listet die Sicherheitsmodule.</translation>
    </message>
    <message>
        <source>Sets an attribute of a security module.</source>
        <translation>Setzt ein Attribut eines Sicherheitsmoduls.</translation>
    </message>
    <message>
        <source>Reads size, times and kind of a file or of a link itself.</source>
        <translation>Liest Größe, Zeiten und Art einer Datei oder einer Verknüpfung selbst.</translation>
    </message>
    <message>
        <source>Tells how memory will be used, or gives it back.</source>
        <translation>Sagt an, wie Speicher benutzt werden wird, oder gibt ihn zurück.</translation>
    </message>
    <message>
        <source>Maps a shadow stack.</source>
        <translation>Bildet einen Schattenstapel ab.</translation>
    </message>
    <message>
        <source>Chooses on which NUMA nodes memory is placed.</source>
        <translation>Wählt, auf welchen NUMA-Knoten Speicher liegt.</translation>
    </message>
    <message>
        <source>Makes all threads see memory in order.</source>
        <translation>Lässt alle Threads Speicher in derselben Reihenfolge sehen.</translation>
    </message>
    <message>
        <source>Creates a file that is in memory only.</source>
        <translation>Legt eine Datei an, die nur im Speicher ist.</translation>
    </message>
    <message>
        <source>Creates memory that even the kernel doesn&apos;t see.</source>
        <translation>Legt Speicher an, den auch der Kernel nicht sieht.</translation>
    </message>
    <message>
        <source>Moves a process&apos;s memory to other NUMA nodes.</source>
        <translation>Verschiebt den Speicher eines Prozesses auf andere NUMA-Knoten.</translation>
    </message>
    <message>
        <source>Tells which pages are in memory.</source>
        <translation>Sagt, welche Seiten im Speicher sind.</translation>
    </message>
    <message>
        <source>Creates a folder.</source>
        <translation>Legt einen Ordner an.</translation>
    </message>
    <message>
        <source>Creates a folder, relative to another.</source>
        <translation>Legt einen Ordner an, von einem anderen aus.</translation>
    </message>
    <message>
        <source>Creates a device file, pipe or file.</source>
        <translation>Legt eine Gerätedatei, Pipe oder Datei an.</translation>
    </message>
    <message>
        <source>Creates a device file, pipe or file, relative to a folder.</source>
        <translation>Legt eine Gerätedatei, Pipe oder Datei an, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Keeps pages in memory, out of swap.</source>
        <translation>Hält Seiten im Speicher, nicht im Auslagerungsspeicher.</translation>
    </message>
    <message>
        <source>Keeps pages in memory, out of swap, with flags.</source>
        <translation>Hält Seiten im Speicher, nicht im Auslagerungsspeicher, mit Flags.</translation>
    </message>
    <message>
        <source>Keeps all memory of a process out of swap.</source>
        <translation>Hält allen Speicher eines Prozesses aus dem Auslagerungsspeicher.</translation>
    </message>
    <message>
        <source>Maps a file or new memory.</source>
        <translation>Bildet eine Datei oder neuen Speicher ab.</translation>
    </message>
    <message>
        <source>Changes the table of local memory segments.</source>
        <translation>Ändert die Tabelle lokaler Speichersegmente.</translation>
    </message>
    <message>
        <source>Mounts a file system.</source>
        <translation>Hängt ein Dateisystem ein.</translation>
    </message>
    <message>
        <source>Changes how a file system is mounted.</source>
        <translation>Ändert, wie ein Dateisystem eingehängt ist.</translation>
    </message>
    <message>
        <source>Moves a mount to another place.</source>
        <translation>Verschiebt eine Einhängung.</translation>
    </message>
    <message>
        <source>Moves single pages to other NUMA nodes.</source>
        <translation>Verschiebt einzelne Seiten auf andere NUMA-Knoten.</translation>
    </message>
    <message>
        <source>Changes whether memory may be read, written and run.</source>
        <translation>Ändert, ob Speicher gelesen, beschrieben und ausgeführt werden darf.</translation>
    </message>
    <message>
        <source>Reads or sets the attributes of a message queue.</source>
        <translation>Liest oder setzt die Attribute einer Nachrichtenschlange.</translation>
    </message>
    <message>
        <source>Asks to be told when a message comes.</source>
        <translation>Bittet um Meldung, wenn eine Nachricht kommt.</translation>
    </message>
    <message>
        <source>Opens a message queue.</source>
        <translation>Öffnet eine Nachrichtenschlange.</translation>
    </message>
    <message>
        <source>Receives a message from a queue.</source>
        <translation>Empfängt eine Nachricht aus einer Schlange.</translation>
    </message>
    <message>
        <source>Sends a message to a queue.</source>
        <translation>Sendet eine Nachricht an eine Schlange.</translation>
    </message>
    <message>
        <source>Removes a message queue.</source>
        <translation>Entfernt eine Nachrichtenschlange.</translation>
    </message>
    <message>
        <source>Grows, shrinks or moves mapped memory.</source>
        <translation>Vergrößert, verkleinert oder verschiebt abgebildeten Speicher.</translation>
    </message>
    <message>
        <source>Seals memory against later changes of its mapping.</source>
        <translation>Versiegelt Speicher gegen spätere Änderungen seiner Abbildung.</translation>
    </message>
    <message>
        <source>Controls a System V message queue.</source>
        <translation>Steuert eine Nachrichtenschlange von System V.</translation>
    </message>
    <message>
        <source>Opens a System V message queue.</source>
        <translation>Öffnet eine Nachrichtenschlange von System V.</translation>
    </message>
    <message>
        <source>Receives a message from a System V queue.</source>
        <translation>Empfängt eine Nachricht aus einer Schlange von System V.</translation>
    </message>
    <message>
        <source>Sends a message to a System V queue.</source>
        <translation>Sendet eine Nachricht an eine Schlange von System V.</translation>
    </message>
    <message>
        <source>Writes a mapped file back to disk.</source>
        <translation>Schreibt eine abgebildete Datei auf den Datenträger zurück.</translation>
    </message>
    <message>
        <source>Lets pages be swapped out again.</source>
        <translation>Lässt Seiten wieder auslagern.</translation>
    </message>
    <message>
        <source>Lets all memory of a process be swapped out again.</source>
        <translation>Lässt allen Speicher eines Prozesses wieder auslagern.</translation>
    </message>
    <message>
        <source>Gives mapped memory back.</source>
        <translation>Gibt abgebildeten Speicher zurück.</translation>
    </message>
    <message>
        <source>Reads a handle of a file that lasts.</source>
        <translation>Liest ein dauerhaftes Handle einer Datei.</translation>
    </message>
    <message>
        <source>Sleeps for a time.</source>
        <translation>Schläft eine Zeit lang.</translation>
    </message>
    <message>
        <source>Changes the niceness of a process.</source>
        <translation>Ändert den Nice-Wert eines Prozesses.</translation>
    </message>
    <message>
        <source>Reads size, times and kind of an open file, in an old form.</source>
        <translation>Liest Größe, Zeiten und Art einer offenen Datei, in alter Form.</translation>
    </message>
    <message>
        <source>Reads size, times and kind of a link itself, in an old form.</source>
        <translation>Liest Größe, Zeiten und Art einer Verknüpfung selbst, in alter Form.</translation>
    </message>
    <message>
        <source>Reads the name and version of the system, in an old form.</source>
        <translation>Liest Namen und Version des Systems, in alter Form.</translation>
    </message>
    <message>
        <source>Reads size, times and kind of a file, in an old form.</source>
        <translation>Liest Größe, Zeiten und Art einer Datei, in alter Form.</translation>
    </message>
    <message>
        <source>Opens a file.</source>
        <translation>Öffnet eine Datei.</translation>
    </message>
    <message>
        <source>Opens a file by its handle.</source>
        <translation>Öffnet eine Datei über ihr Handle.</translation>
    </message>
    <message>
        <source>Opens a mount, or a copy of one.</source>
        <translation>Öffnet eine Einhängung oder eine Kopie davon.</translation>
    </message>
    <message>
        <source>Opens a mount, or a copy of one, with attributes.</source>
        <translation>Öffnet eine Einhängung oder eine Kopie davon, mit Attributen.</translation>
    </message>
    <message>
        <source>Opens a file, relative to a folder.</source>
        <translation>Öffnet eine Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Opens a file, relative to a folder, with rules for its path.</source>
        <translation>Öffnet eine Datei, von einem Ordner aus, mit Regeln für ihren Pfad.</translation>
    </message>
    <message>
        <source>Waits for a signal.</source>
        <translation>Wartet auf ein Signal.</translation>
    </message>
    <message>
        <source>Opens a performance counter.</source>
        <translation>Öffnet einen Leistungszähler.</translation>
    </message>
    <message>
        <source>Chooses how a process is run, as for old programs.</source>
        <translation>Wählt, wie ein Prozess ausgeführt wird, etwa für alte Programme.</translation>
    </message>
    <message>
        <source>Takes a copy of another process&apos;s file descriptor.</source>
        <translation>Holt eine Kopie eines Dateideskriptors aus einem anderen Prozess.</translation>
    </message>
    <message>
        <source>Opens a descriptor of a process.</source>
        <translation>Öffnet einen Deskriptor eines Prozesses.</translation>
    </message>
    <message>
        <source>Sends a signal to a process, by its descriptor.</source>
        <translation>Sendet einem Prozess ein Signal, über seinen Deskriptor.</translation>
    </message>
    <message>
        <source>Creates a pipe.</source>
        <translation>Legt eine Pipe an.</translation>
    </message>
    <message>
        <source>Creates a pipe, with flags.</source>
        <translation>Legt eine Pipe an, mit Flags.</translation>
    </message>
    <message>
        <source>Exchanges the root file system.</source>
        <translation>Tauscht das Wurzeldateisystem aus.</translation>
    </message>
    <message>
        <source>Allocates a memory protection key.</source>
        <translation>Belegt einen Schlüssel zum Speicherschutz.</translation>
    </message>
    <message>
        <source>Frees a memory protection key.</source>
        <translation>Gibt einen Schlüssel zum Speicherschutz frei.</translation>
    </message>
    <message>
        <source>Changes the protection of memory, with a key.</source>
        <translation>Ändert den Schutz von Speicher, mit einem Schlüssel.</translation>
    </message>
    <message>
        <source>Waits until one of several descriptors is ready.</source>
        <translation>Wartet, bis einer von mehreren Deskriptoren bereit ist.</translation>
    </message>
    <message>
        <source>Waits until one of several descriptors is ready, or for a signal.</source>
        <translation>Wartet, bis einer von mehreren Deskriptoren bereit ist, oder auf ein Signal.</translation>
    </message>
    <message>
        <source>Changes how a process is treated, such as its name.</source>
        <translation>Ändert, wie ein Prozess behandelt wird, etwa seinen Namen.</translation>
    </message>
    <message>
        <source>Reads from a place of a file.</source>
        <translation>Liest ab einer Stelle einer Datei.</translation>
    </message>
    <message>
        <source>Reads from a place of a file into several buffers.</source>
        <translation>Liest ab einer Stelle einer Datei in mehrere Puffer.</translation>
    </message>
    <message>
        <source>Reads from a place of a file into several buffers, with flags.</source>
        <translation>Liest ab einer Stelle einer Datei in mehrere Puffer, mit Flags.</translation>
    </message>
    <message>
        <source>Reads or sets a resource limit of a process.</source>
        <translation>Liest oder setzt eine Ressourcengrenze eines Prozesses.</translation>
    </message>
    <message>
        <source>Tells how another process&apos;s memory will be used.</source>
        <translation>Sagt an, wie der Speicher eines anderen Prozesses benutzt werden wird.</translation>
    </message>
    <message>
        <source>Frees the memory of a process that is being killed.</source>
        <translation>Gibt den Speicher eines Prozesses frei, der beendet wird.</translation>
    </message>
    <message>
        <source>Reads another process&apos;s memory.</source>
        <translation>Liest den Speicher eines anderen Prozesses.</translation>
    </message>
    <message>
        <source>Writes another process&apos;s memory.</source>
        <translation>Beschreibt den Speicher eines anderen Prozesses.</translation>
    </message>
    <message>
        <source>Waits until one of many descriptors is ready, or for a signal.</source>
        <translation>Wartet, bis einer von vielen Deskriptoren bereit ist, oder auf ein Signal.</translation>
    </message>
    <message>
        <source>Debugs another process.</source>
        <translation>Untersucht einen anderen Prozess wie ein Debugger.</translation>
    </message>
    <message>
        <source>Writes at a place of a file.</source>
        <translation>Schreibt an eine Stelle einer Datei.</translation>
    </message>
    <message>
        <source>Writes several buffers at a place of a file.</source>
        <translation>Schreibt mehrere Puffer an eine Stelle einer Datei.</translation>
    </message>
    <message>
        <source>Writes several buffers at a place of a file, with flags.</source>
        <translation>Schreibt mehrere Puffer an eine Stelle einer Datei, mit Flags.</translation>
    </message>
    <message>
        <source>Reads or sets disk quotas.</source>
        <translation>Liest oder setzt Plattenkontingente.</translation>
    </message>
    <message>
        <source>Reads or sets disk quotas, by a descriptor.</source>
        <translation>Liest oder setzt Plattenkontingente, über einen Deskriptor.</translation>
    </message>
    <message>
        <source>Reads from a file, pipe, socket or device.</source>
        <translation>Liest aus einer Datei, einer Pipe, einem Socket oder Gerät.</translation>
    </message>
    <message>
        <source>Reads a file into the page cache.</source>
        <translation>Liest eine Datei in den Seitencache.</translation>
    </message>
    <message>
        <source>Reads a name in a folder.</source>
        <translation>Liest einen Namen in einem Ordner.</translation>
    </message>
    <message>
        <source>Reads where a symbolic link leads.</source>
        <translation>Liest, wohin eine symbolische Verknüpfung führt.</translation>
    </message>
    <message>
        <source>Reads where a symbolic link leads, relative to a folder.</source>
        <translation>Liest, wohin eine symbolische Verknüpfung führt, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Reads into several buffers.</source>
        <translation>Liest in mehrere Puffer.</translation>
    </message>
    <message>
        <source>Restarts or turns off the machine.</source>
        <translation>Startet den Rechner neu oder schaltet ihn aus.</translation>
    </message>
    <message>
        <source>Receives from a socket.</source>
        <translation>Empfängt von einem Socket.</translation>
    </message>
    <message>
        <source>Receives several messages from a socket.</source>
        <translation>Empfängt mehrere Nachrichten von einem Socket.</translation>
    </message>
    <message>
        <source>Receives a message from a socket.</source>
        <translation>Empfängt eine Nachricht von einem Socket.</translation>
    </message>
    <message>
        <source>Maps pages of a file in another order.</source>
        <translation>Bildet Seiten einer Datei in anderer Reihenfolge ab.</translation>
    </message>
    <message>
        <source>Removes an extended attribute of a file.</source>
        <translation>Entfernt ein erweitertes Attribut einer Datei.</translation>
    </message>
    <message>
        <source>Removes an extended attribute of a file, relative to a folder.</source>
        <translation>Entfernt ein erweitertes Attribut einer Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Renames or moves a file.</source>
        <translation>Benennt eine Datei um oder verschiebt sie.</translation>
    </message>
    <message>
        <source>Renames or moves a file, relative to folders.</source>
        <translation>Benennt eine Datei um oder verschiebt sie, von Ordnern aus.</translation>
    </message>
    <message>
        <source>Renames, moves or exchanges files.</source>
        <translation>Benennt Dateien um, verschiebt oder vertauscht sie.</translation>
    </message>
    <message>
        <source>Looks for a key in the kernel&apos;s keyrings.</source>
        <translation>Sucht einen Schlüssel in den Schlüsselbünden des Kernels.</translation>
    </message>
    <message>
        <source>Goes on with a call that a signal interrupted.</source>
        <translation>Setzt einen Aufruf fort, den ein Signal unterbrach.</translation>
    </message>
    <message>
        <source>Removes an empty folder.</source>
        <translation>Entfernt einen leeren Ordner.</translation>
    </message>
    <message>
        <source>Registers a thread for restartable sequences.</source>
        <translation>Meldet einen Thread für wiederholbare Abläufe an.</translation>
    </message>
    <message>
        <source>Sets what happens on a signal.</source>
        <translation>Setzt, was bei einem Signal geschieht.</translation>
    </message>
    <message>
        <source>Tells which signals wait.</source>
        <translation>Sagt, welche Signale warten.</translation>
    </message>
    <message>
        <source>Blocks or unblocks signals.</source>
        <translation>Hält Signale zurück oder lässt sie wieder zu.</translation>
    </message>
    <message>
        <source>Sends a signal with data to a process.</source>
        <translation>Sendet einem Prozess ein Signal mit Daten.</translation>
    </message>
    <message>
        <source>Returns from a signal handler.</source>
        <translation>Kehrt aus der Behandlung eines Signals zurück.</translation>
    </message>
    <message>
        <source>Waits for a signal, with others blocked.</source>
        <translation>Wartet auf ein Signal und hält andere zurück.</translation>
    </message>
    <message>
        <source>Waits for a signal for a time.</source>
        <translation>Wartet eine Zeit lang auf ein Signal.</translation>
    </message>
    <message>
        <source>Sends a signal with data to a thread.</source>
        <translation>Sendet einem Thread ein Signal mit Daten.</translation>
    </message>
    <message>
        <source>Reads the highest priority of a scheduling policy.</source>
        <translation>Liest die höchste Priorität einer Scheduling-Strategie.</translation>
    </message>
    <message>
        <source>Reads the lowest priority of a scheduling policy.</source>
        <translation>Liest die niedrigste Priorität einer Scheduling-Strategie.</translation>
    </message>
    <message>
        <source>Reads on which CPUs a thread may run.</source>
        <translation>Liest, auf welchen CPUs ein Thread laufen darf.</translation>
    </message>
    <message>
        <source>Reads how a thread is scheduled.</source>
        <translation>Liest, wie ein Thread eingeplant wird.</translation>
    </message>
    <message>
        <source>Reads the priority of a thread.</source>
        <translation>Liest die Priorität eines Threads.</translation>
    </message>
    <message>
        <source>Reads the scheduling policy of a thread.</source>
        <translation>Liest die Scheduling-Strategie eines Threads.</translation>
    </message>
    <message>
        <source>Reads the time slice of a thread.</source>
        <translation>Liest die Zeitscheibe eines Threads.</translation>
    </message>
    <message>
        <source>Chooses on which CPUs a thread may run.</source>
        <translation>Wählt, auf welchen CPUs ein Thread laufen darf.</translation>
    </message>
    <message>
        <source>Sets how a thread is scheduled.</source>
        <translation>Setzt, wie ein Thread eingeplant wird.</translation>
    </message>
    <message>
        <source>Sets the priority of a thread.</source>
        <translation>Setzt die Priorität eines Threads.</translation>
    </message>
    <message>
        <source>Sets the scheduling policy of a thread.</source>
        <translation>Setzt die Scheduling-Strategie eines Threads.</translation>
    </message>
    <message>
        <source>Lets other threads run first.</source>
        <translation>Lässt anderen Threads den Vortritt.</translation>
    </message>
    <message>
        <source>Filters which system calls a thread may make.</source>
        <translation>Filtert, welche Systemaufrufe ein Thread machen darf.</translation>
    </message>
    <message>
        <source>Controls System V semaphores.</source>
        <translation>Steuert Semaphore von System V.</translation>
    </message>
    <message>
        <source>Opens System V semaphores.</source>
        <translation>Öffnet Semaphore von System V.</translation>
    </message>
    <message>
        <source>Raises or lowers System V semaphores, or waits for them.</source>
        <translation>Erhöht oder senkt Semaphore von System V oder wartet darauf.</translation>
    </message>
    <message>
        <source>Raises or lowers System V semaphores, or waits for them for a time.</source>
        <translation>Erhöht oder senkt Semaphore von System V oder wartet eine Zeit lang darauf.</translation>
    </message>
    <message>
        <source>Copies from a file to a socket or file within the kernel.</source>
        <translation>Kopiert aus einer Datei in einen Socket oder eine Datei, innerhalb des Kernels.</translation>
    </message>
    <message>
        <source>Sends several messages through a socket.</source>
        <translation>Sendet mehrere Nachrichten über einen Socket.</translation>
    </message>
    <message>
        <source>Sends a message through a socket.</source>
        <translation>Sendet eine Nachricht über einen Socket.</translation>
    </message>
    <message>
        <source>Sends through a socket.</source>
        <translation>Sendet über einen Socket.</translation>
    </message>
    <message>
        <source>Chooses on which NUMA nodes a thread&apos;s memory is placed.</source>
        <translation>Wählt, auf welchen NUMA-Knoten der Speicher eines Threads liegt.</translation>
    </message>
    <message>
        <source>Chooses the preferred NUMA node of memory.</source>
        <translation>Wählt den bevorzugten NUMA-Knoten von Speicher.</translation>
    </message>
    <message>
        <source>Sets the list of locks that are freed when a thread ends.</source>
        <translation>Setzt die Liste der Sperren, die ein Thread beim Ende freigibt.</translation>
    </message>
    <message>
        <source>Sets an entry of thread-local storage.</source>
        <translation>Setzt einen Eintrag des threadeigenen Speichers.</translation>
    </message>
    <message>
        <source>Sets what is cleared when a thread ends.</source>
        <translation>Setzt, was beim Ende eines Threads gelöscht wird.</translation>
    </message>
    <message>
        <source>Sets the NIS domain name.</source>
        <translation>Setzt den NIS-Domänennamen.</translation>
    </message>
    <message>
        <source>Sets the group for file access.</source>
        <translation>Setzt die Gruppe für Dateizugriffe.</translation>
    </message>
    <message>
        <source>Sets the user for file access.</source>
        <translation>Setzt den Benutzer für Dateizugriffe.</translation>
    </message>
    <message>
        <source>Sets the group.</source>
        <translation>Setzt die Gruppe.</translation>
    </message>
    <message>
        <source>Sets the further groups.</source>
        <translation>Setzt die weiteren Gruppen.</translation>
    </message>
    <message>
        <source>Sets the machine&apos;s name.</source>
        <translation>Setzt den Namen des Rechners.</translation>
    </message>
    <message>
        <source>Sets an interval timer.</source>
        <translation>Stellt einen Intervallzeitgeber.</translation>
    </message>
    <message>
        <source>Enters a namespace.</source>
        <translation>Tritt in einen Namensraum ein.</translation>
    </message>
    <message>
        <source>Puts a process into a process group.</source>
        <translation>Steckt einen Prozess in eine Prozessgruppe.</translation>
    </message>
    <message>
        <source>Sets the niceness of processes.</source>
        <translation>Setzt den Nice-Wert von Prozessen.</translation>
    </message>
    <message>
        <source>Sets the real and effective group.</source>
        <translation>Setzt die reale und effektive Gruppe.</translation>
    </message>
    <message>
        <source>Sets the real, effective and saved group.</source>
        <translation>Setzt die reale, effektive und gesicherte Gruppe.</translation>
    </message>
    <message>
        <source>Sets the real, effective and saved user.</source>
        <translation>Setzt den realen, effektiven und gesicherten Benutzer.</translation>
    </message>
    <message>
        <source>Sets the real and effective user.</source>
        <translation>Setzt den realen und effektiven Benutzer.</translation>
    </message>
    <message>
        <source>Sets a resource limit.</source>
        <translation>Setzt eine Ressourcengrenze.</translation>
    </message>
    <message>
        <source>Begins a session.</source>
        <translation>Beginnt eine Sitzung.</translation>
    </message>
    <message>
        <source>Sets an option of a socket.</source>
        <translation>Setzt eine Option eines Sockets.</translation>
    </message>
    <message>
        <source>Sets the time of day.</source>
        <translation>Stellt die Uhrzeit.</translation>
    </message>
    <message>
        <source>Sets the user.</source>
        <translation>Setzt den Benutzer.</translation>
    </message>
    <message>
        <source>Sets an extended attribute of a file.</source>
        <translation>Setzt ein erweitertes Attribut einer Datei.</translation>
    </message>
    <message>
        <source>Sets an extended attribute of a file, relative to a folder.</source>
        <translation>Setzt ein erweitertes Attribut einer Datei, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Reads which signals are blocked, in an old form.</source>
        <translation>Liest, welche Signale zurückgehalten werden, in alter Form.</translation>
    </message>
    <message>
        <source>Maps System V shared memory.</source>
        <translation>Bildet gemeinsamen Speicher von System V ab.</translation>
    </message>
    <message>
        <source>Controls System V shared memory.</source>
        <translation>Steuert gemeinsamen Speicher von System V.</translation>
    </message>
    <message>
        <source>Gives System V shared memory back.</source>
        <translation>Gibt gemeinsamen Speicher von System V zurück.</translation>
    </message>
    <message>
        <source>Opens System V shared memory.</source>
        <translation>Öffnet gemeinsamen Speicher von System V.</translation>
    </message>
    <message>
        <source>Closes one or both directions of a connection.</source>
        <translation>Schließt eine oder beide Richtungen einer Verbindung.</translation>
    </message>
    <message>
        <source>Sets what happens on a signal, in an old form.</source>
        <translation>Setzt, was bei einem Signal geschieht, in alter Form.</translation>
    </message>
    <message>
        <source>Sets the stack for signal handlers.</source>
        <translation>Setzt den Stapel für die Behandlung von Signalen.</translation>
    </message>
    <message>
        <source>Creates a descriptor that tells of signals.</source>
        <translation>Legt einen Deskriptor an, der Signale meldet.</translation>
    </message>
    <message>
        <source>Creates a descriptor that tells of signals, with flags.</source>
        <translation>Legt einen Deskriptor an, der Signale meldet, mit Flags.</translation>
    </message>
    <message>
        <source>Tells which signals wait, in an old form.</source>
        <translation>Sagt, welche Signale warten, in alter Form.</translation>
    </message>
    <message>
        <source>Blocks or unblocks signals, in an old form.</source>
        <translation>Hält Signale zurück oder lässt sie wieder zu, in alter Form.</translation>
    </message>
    <message>
        <source>Returns from a signal handler, in an old form.</source>
        <translation>Kehrt aus der Behandlung eines Signals zurück, in alter Form.</translation>
    </message>
    <message>
        <source>Waits for a signal, in an old form.</source>
        <translation>Wartet auf ein Signal, in alter Form.</translation>
    </message>
    <message>
        <source>Creates a socket.</source>
        <translation>Legt einen Socket an.</translation>
    </message>
    <message>
        <source>Works with sockets, in an old form.</source>
        <translation>Arbeitet mit Sockets, in alter Form.</translation>
    </message>
    <message>
        <source>Creates two connected sockets.</source>
        <translation>Legt zwei verbundene Sockets an.</translation>
    </message>
    <message>
        <source>Moves data between a pipe and a file within the kernel.</source>
        <translation>Verschiebt Daten zwischen einer Pipe und einer Datei, innerhalb des Kernels.</translation>
    </message>
    <message>
        <source>Sets which signals are blocked, in an old form.</source>
        <translation>Setzt, welche Signale zurückgehalten werden, in alter Form.</translation>
    </message>
    <message>
        <source>Reads size, times and kind of a file.</source>
        <translation>Liest Größe, Zeiten und Art einer Datei.</translation>
    </message>
    <message>
        <source>Reads how full a file system is.</source>
        <translation>Liest, wie voll ein Dateisystem ist.</translation>
    </message>
    <message>
        <source>Reads what is known of a mount.</source>
        <translation>Liest, was über eine Einhängung bekannt ist.</translation>
    </message>
    <message>
        <source>Reads size, times, kind and more of a file.</source>
        <translation>Liest Größe, Zeiten, Art und mehr einer Datei.</translation>
    </message>
    <message>
        <source>Sets the time of day, in seconds.</source>
        <translation>Stellt die Uhrzeit, in Sekunden.</translation>
    </message>
    <message>
        <source>Ends swapping to a device or file.</source>
        <translation>Beendet das Auslagern auf ein Gerät oder in eine Datei.</translation>
    </message>
    <message>
        <source>Begins swapping to a device or file.</source>
        <translation>Beginnt das Auslagern auf ein Gerät oder in eine Datei.</translation>
    </message>
    <message>
        <source>Creates a symbolic link.</source>
        <translation>Legt eine symbolische Verknüpfung an.</translation>
    </message>
    <message>
        <source>Creates a symbolic link, relative to a folder.</source>
        <translation>Legt eine symbolische Verknüpfung an, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Writes all changed files to disk.</source>
        <translation>Schreibt alle geänderten Dateien auf die Datenträger.</translation>
    </message>
    <message>
        <source>Writes a part of a file to disk.</source>
        <translation>Schreibt einen Teil einer Datei auf den Datenträger.</translation>
    </message>
    <message>
        <source>Writes all changes of a file system to disk.</source>
        <translation>Schreibt alle Änderungen eines Dateisystems auf den Datenträger.</translation>
    </message>
    <message>
        <source>Tells of the kinds of file systems.</source>
        <translation>Gibt Auskunft über die Arten von Dateisystemen.</translation>
    </message>
    <message>
        <source>Reads uptime, load and memory of the machine.</source>
        <translation>Liest Laufzeit, Last und Speicher des Rechners.</translation>
    </message>
    <message>
        <source>Reads or clears the kernel&apos;s log.</source>
        <translation>Liest oder leert das Protokoll des Kernels.</translation>
    </message>
    <message>
        <source>Copies data from one pipe to another.</source>
        <translation>Kopiert Daten von einer Pipe in eine andere.</translation>
    </message>
    <message>
        <source>Sends a signal to a thread of a process.</source>
        <translation>Sendet einem Thread eines Prozesses ein Signal.</translation>
    </message>
    <message>
        <source>Reads the time of day, in seconds.</source>
        <translation>Liest die Uhrzeit, in Sekunden.</translation>
    </message>
    <message>
        <source>Creates a timer.</source>
        <translation>Legt einen Zeitgeber an.</translation>
    </message>
    <message>
        <source>Removes a timer.</source>
        <translation>Entfernt einen Zeitgeber.</translation>
    </message>
    <message>
        <source>Tells how often a timer fired unnoticed.</source>
        <translation>Sagt, wie oft ein Zeitgeber unbemerkt ablief.</translation>
    </message>
    <message>
        <source>Reads a timer.</source>
        <translation>Liest einen Zeitgeber.</translation>
    </message>
    <message>
        <source>Sets a timer.</source>
        <translation>Stellt einen Zeitgeber.</translation>
    </message>
    <message>
        <source>Creates a timer with a descriptor.</source>
        <translation>Legt einen Zeitgeber mit einem Deskriptor an.</translation>
    </message>
    <message>
        <source>Reads a timer with a descriptor.</source>
        <translation>Liest einen Zeitgeber mit einem Deskriptor.</translation>
    </message>
    <message>
        <source>Sets a timer with a descriptor.</source>
        <translation>Stellt einen Zeitgeber mit einem Deskriptor.</translation>
    </message>
    <message>
        <source>Reads the CPU time of a process and its children.</source>
        <translation>Liest die CPU-Zeit eines Prozesses und seiner Kinder.</translation>
    </message>
    <message>
        <source>Sends a signal to a thread.</source>
        <translation>Sendet einem Thread ein Signal.</translation>
    </message>
    <message>
        <source>Cuts or extends a file.</source>
        <translation>Kürzt oder verlängert eine Datei.</translation>
    </message>
    <message>
        <source>Sets the permissions that new files don&apos;t get.</source>
        <translation>Setzt die Rechte, die neue Dateien nicht bekommen.</translation>
    </message>
    <message>
        <source>Unmounts a file system.</source>
        <translation>Hängt ein Dateisystem aus.</translation>
    </message>
    <message>
        <source>Unmounts a file system, with flags.</source>
        <translation>Hängt ein Dateisystem aus, mit Flags.</translation>
    </message>
    <message>
        <source>Reads the name and version of the system.</source>
        <translation>Liest Namen und Version des Systems.</translation>
    </message>
    <message>
        <source>Removes a name of a file, and with the last one the file.</source>
        <translation>Entfernt einen Namen einer Datei, mit dem letzten auch die Datei.</translation>
    </message>
    <message>
        <source>Removes a file or folder, relative to a folder.</source>
        <translation>Entfernt eine Datei oder einen Ordner, von einem Ordner aus.</translation>
    </message>
    <message>
        <source>Leaves namespaces for new ones.</source>
        <translation>Verlässt Namensräume für neue.</translation>
    </message>
    <message>
        <source>Loaded a library, for old programs.</source>
        <translation>Lud eine Bibliothek, für alte Programme.</translation>
    </message>
    <message>
        <source>Lets a program handle page faults itself.</source>
        <translation>Lässt ein Programm Seitenfehler selbst behandeln.</translation>
    </message>
    <message>
        <source>Reads how full a file system is, in an old form.</source>
        <translation>Liest, wie voll ein Dateisystem ist, in alter Form.</translation>
    </message>
    <message>
        <source>Sets the times of a file, in seconds.</source>
        <translation>Setzt die Zeiten einer Datei, in Sekunden.</translation>
    </message>
    <message>
        <source>Sets the times of a file, in nanoseconds.</source>
        <translation>Setzt die Zeiten einer Datei, in Nanosekunden.</translation>
    </message>
    <message>
        <source>Sets the times of a file, in microseconds.</source>
        <translation>Setzt die Zeiten einer Datei, in Mikrosekunden.</translation>
    </message>
    <message>
        <source>Creates a process that uses its parent&apos;s memory at first.</source>
        <translation>Erzeugt einen Prozess, der zuerst den Speicher des eigenen benutzt.</translation>
    </message>
    <message>
        <source>Hangs up the terminal.</source>
        <translation>Legt das Terminal auf.</translation>
    </message>
    <message>
        <source>Runs code for the 8086.</source>
        <translation>Führt Code für den 8086 aus.</translation>
    </message>
    <message>
        <source>Runs code for the 8086, in an old form.</source>
        <translation>Führt Code für den 8086 aus, in alter Form.</translation>
    </message>
    <message>
        <source>Moves memory into a pipe.</source>
        <translation>Verschiebt Speicher in eine Pipe.</translation>
    </message>
    <message>
        <source>Waits for a child process, and reads what it used.</source>
        <translation>Wartet auf einen Kindprozess und liest, was er verbrauchte.</translation>
    </message>
    <message>
        <source>Waits for a child process to end or stop.</source>
        <translation>Wartet, bis ein Kindprozess endet oder anhält.</translation>
    </message>
    <message>
        <source>Waits for a child process.</source>
        <translation>Wartet auf einen Kindprozess.</translation>
    </message>
    <message>
        <source>Writes to a file, pipe, socket or device.</source>
        <translation>Schreibt in eine Datei, eine Pipe, einen Socket oder ein Gerät.</translation>
    </message>
    <message>
        <source>Writes several buffers.</source>
        <translation>Schreibt mehrere Puffer.</translation>
    </message>
</context>
<context>
    <name>TimeTicks</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Tracepoint</name>
    <message>
        <source>A read or write was handed to a block device.</source>
        <translation>Ein Lese- oder Schreibvorgang wurde an ein Blockgerät übergeben.</translation>
    </message>
    <message>
        <source>A task began to collect its block requests.</source>
        <translation>Ein Task begann, seine Blockanfragen zu sammeln.</translation>
    </message>
    <message>
        <source>A block device finished a request, or a part of it.</source>
        <translation>Ein Blockgerät hat eine Anfrage oder einen Teil davon erledigt.</translation>
    </message>
    <message>
        <source>A request to a block device failed.</source>
        <translation>Eine Anfrage an ein Blockgerät ist misslungen.</translation>
    </message>
    <message>
        <source>A request was put into the queue of an I/O scheduler.</source>
        <translation>Eine Anfrage kam in die Warteschlange eines I/O-Schedulers.</translation>
    </message>
    <message>
        <source>A request was sent to the driver of a block device.</source>
        <translation>Eine Anfrage ging an den Treiber eines Blockgeräts.</translation>
    </message>
    <message>
        <source>A request was merged with another one in the queue.</source>
        <translation>Eine Anfrage wurde mit einer anderen in der Warteschlange vereinigt.</translation>
    </message>
    <message>
        <source>A request went back into the queue unserved.</source>
        <translation>Eine Anfrage kam unerledigt zurück in die Warteschlange.</translation>
    </message>
    <message>
        <source>A packet was done with and freed, delivered as it should be.</source>
        <translation>Ein Paket wurde wie vorgesehen zugestellt und freigegeben.</translation>
    </message>
    <message>
        <source>A CPU or task began to wait for a lock of the kernel&apos;s.</source>
        <translation>Eine CPU oder ein Task begann, auf eine Sperre des Kernels zu warten.</translation>
    </message>
    <message>
        <source>The wait for a lock of the kernel&apos;s ended.</source>
        <translation>Das Warten auf eine Sperre des Kernels endete.</translation>
    </message>
    <message>
        <source>A CPU changed its clock frequency.</source>
        <translation>Eine CPU hat ihre Taktfrequenz geändert.</translation>
    </message>
    <message>
        <source>A CPU went idle, or woke up from it.</source>
        <translation>Eine CPU ging in den Leerlauf oder kam aus ihm zurück.</translation>
    </message>
    <message>
        <source>A high-resolution timer was cancelled before its time.</source>
        <translation>Ein hochauflösender Timer wurde vor seiner Zeit abgebrochen.</translation>
    </message>
    <message>
        <source>A high-resolution timer fired.</source>
        <translation>Ein hochauflösender Timer lief ab.</translation>
    </message>
    <message>
        <source>A high-resolution timer was started.</source>
        <translation>Ein hochauflösender Timer wurde gestartet.</translation>
    </message>
    <message>
        <source>A TCP (or DCCP, SCTP, MPTCP) socket changed its state.</source>
        <translation>Ein TCP-Socket (oder DCCP, SCTP, MPTCP) änderte seinen Zustand.</translation>
    </message>
    <message>
        <source>A request made through io_uring was completed.</source>
        <translation>Eine Anfrage über io_uring wurde abgeschlossen.</translation>
    </message>
    <message>
        <source>A request was made through io_uring.</source>
        <translation>Eine Anfrage wurde über io_uring gestellt.</translation>
    </message>
    <message>
        <source>A driver began to handle a device&apos;s interrupt.</source>
        <translation>Ein Treiber begann, die Unterbrechung eines Geräts zu bearbeiten.</translation>
    </message>
    <message>
        <source>A driver was done with a device&apos;s interrupt.</source>
        <translation>Ein Treiber hat die Unterbrechung eines Geräts bearbeitet.</translation>
    </message>
    <message>
        <source>The kernel freed memory that it had allocated by size.</source>
        <translation>Der Kernel gab Speicher frei, den er nach Größe belegt hatte.</translation>
    </message>
    <message>
        <source>A packet was dropped.</source>
        <translation>Ein Paket wurde verworfen.</translation>
    </message>
    <message>
        <source>The kernel allocated memory by size, for itself.</source>
        <translation>Der Kernel belegte Speicher nach Größe, für sich selbst.</translation>
    </message>
    <message>
        <source>The kernel allocated an object from a cache of such objects.</source>
        <translation>Der Kernel holte ein Objekt aus einem Vorrat solcher Objekte.</translation>
    </message>
    <message>
        <source>The kernel gave an object back to its cache.</source>
        <translation>Der Kernel gab ein Objekt in seinen Vorrat zurück.</translation>
    </message>
    <message>
        <source>A CPU was interrupted by its own timer.</source>
        <translation>Eine CPU wurde von ihrem eigenen Timer unterbrochen.</translation>
    </message>
    <message>
        <source>Memory ran out, and a process was chosen to be killed.</source>
        <translation>Der Speicher ging aus, und ein Prozess wurde ausgewählt, um beendet zu werden.</translation>
    </message>
    <message>
        <source>A page of a file came into the page cache.</source>
        <translation>Eine Seite einer Datei kam in den Seitencache.</translation>
    </message>
    <message>
        <source>A page of a file left the page cache.</source>
        <translation>Eine Seite einer Datei verließ den Seitencache.</translation>
    </message>
    <message>
        <source>Pages of memory were allocated, in one block.</source>
        <translation>Speicherseiten wurden belegt, in einem Block.</translation>
    </message>
    <message>
        <source>Pages of memory were freed, in one block.</source>
        <translation>Speicherseiten wurden freigegeben, in einem Block.</translation>
    </message>
    <message>
        <source>A task had to make room in memory itself before it could go on.</source>
        <translation>Ein Task musste selbst Platz im Speicher schaffen, bevor er weiterlaufen konnte.</translation>
    </message>
    <message>
        <source>Memory got scarce, and the kernel began to make room.</source>
        <translation>Der Speicher wurde knapp, und der Kernel begann, Platz zu schaffen.</translation>
    </message>
    <message>
        <source>The kernel asked a network device for packets.</source>
        <translation>Der Kernel fragte ein Netzwerkgerät nach Paketen.</translation>
    </message>
    <message>
        <source>A packet was queued to be sent.</source>
        <translation>Ein Paket wurde zum Senden eingereiht.</translation>
    </message>
    <message>
        <source>A packet is about to be handed to a network device.</source>
        <translation>Ein Paket wird gleich einem Netzwerkgerät übergeben.</translation>
    </message>
    <message>
        <source>A packet was handed to a network device to be sent.</source>
        <translation>Ein Paket wurde einem Netzwerkgerät zum Senden übergeben.</translation>
    </message>
    <message>
        <source>A packet was received and reached the network stack.</source>
        <translation>Ein Paket wurde empfangen und erreichte den Netzwerkstapel.</translation>
    </message>
    <message>
        <source>A packet was received and queued for the network stack.</source>
        <translation>Ein Paket wurde empfangen und für den Netzwerkstapel eingereiht.</translation>
    </message>
    <message>
        <source>The kernel touched memory that wasn&apos;t mapped yet.</source>
        <translation>Der Kernel griff auf Speicher zu, der noch nicht eingeblendet war.</translation>
    </message>
    <message>
        <source>A program touched memory that wasn&apos;t mapped yet.</source>
        <translation>Ein Programm griff auf Speicher zu, der noch nicht eingeblendet war.</translation>
    </message>
    <message>
        <source>The amount of memory that a process uses changed.</source>
        <translation>Die Speichermenge, die ein Prozess benutzt, hat sich geändert.</translation>
    </message>
    <message>
        <source>A task was moved to another CPU.</source>
        <translation>Ein Task wurde auf eine andere CPU verlegt.</translation>
    </message>
    <message>
        <source>A process started another program in its place (exec).</source>
        <translation>Ein Prozess startete an seiner Stelle ein anderes Programm (exec).</translation>
    </message>
    <message>
        <source>A task ended: a process, or one of its threads.</source>
        <translation>Ein Task endete: ein Prozess oder einer seiner Threads.</translation>
    </message>
    <message>
        <source>A task was created: a process, or a thread of one.</source>
        <translation>Ein Task entstand: ein Prozess oder ein Thread eines Prozesses.</translation>
    </message>
    <message>
        <source>The time that a task ran was added up.</source>
        <translation>Die Laufzeit eines Tasks wurde aufaddiert.</translation>
    </message>
    <message>
        <source>A CPU switched from one task to another, or to idling.</source>
        <translation>Eine CPU wechselte von einem Task zum anderen oder in den Leerlauf.</translation>
    </message>
    <message>
        <source>A sleeping task was made ready to run.</source>
        <translation>Ein schlafender Task wurde lauffähig gemacht.</translation>
    </message>
    <message>
        <source>A new task was made ready to run for the first time.</source>
        <translation>Ein neuer Task wurde zum ersten Mal lauffähig gemacht.</translation>
    </message>
    <message>
        <source>A wake-up of a task began, on the CPU that caused it.</source>
        <translation>Das Aufwecken eines Tasks begann, auf der CPU, die es veranlasste.</translation>
    </message>
    <message>
        <source>A signal reached its process.</source>
        <translation>Ein Signal erreichte seinen Prozess.</translation>
    </message>
    <message>
        <source>A signal was sent to a process, or dropped.</source>
        <translation>Ein Signal wurde einem Prozess geschickt oder verworfen.</translation>
    </message>
    <message>
        <source>A CPU began with work that an interrupt had put off.</source>
        <translation>Eine CPU begann mit Arbeit, die eine Unterbrechung aufgeschoben hatte.</translation>
    </message>
    <message>
        <source>A CPU was done with work that an interrupt had put off.</source>
        <translation>Eine CPU hat Arbeit erledigt, die eine Unterbrechung aufgeschoben hatte.</translation>
    </message>
    <message>
        <source>Work was put off until after an interrupt.</source>
        <translation>Arbeit wurde auf die Zeit nach einer Unterbrechung verschoben.</translation>
    </message>
    <message>
        <source>A program called the kernel.</source>
        <translation>Ein Programm rief den Kernel auf.</translation>
    </message>
    <message>
        <source>The kernel answered a call of a program&apos;s.</source>
        <translation>Der Kernel beantwortete den Aufruf eines Programms.</translation>
    </message>
    <message>
        <source>A task was created: a process, a thread, or a worker of the kernel&apos;s.</source>
        <translation>Ein Task entstand: ein Prozess, ein Thread oder ein Arbeiter des Kernels.</translation>
    </message>
    <message>
        <source>A task changed its name, as when it starts a program.</source>
        <translation>Ein Task änderte seinen Namen, wie beim Start eines Programms.</translation>
    </message>
    <message>
        <source>A TCP socket was taken down.</source>
        <translation>Ein TCP-Socket wurde abgebaut.</translation>
    </message>
    <message>
        <source>A TCP connection received a segment.</source>
        <translation>Eine TCP-Verbindung empfing ein Segment.</translation>
    </message>
    <message>
        <source>A program read from a TCP connection, whose buffer was fitted to it.</source>
        <translation>Ein Programm las von einer TCP-Verbindung, deren Puffer daran angepasst wurde.</translation>
    </message>
    <message>
        <source>A TCP connection was reset by the other side.</source>
        <translation>Eine TCP-Verbindung wurde von der Gegenseite abgebrochen (Reset).</translation>
    </message>
    <message>
        <source>A TCP segment was sent once more, since no answer came.</source>
        <translation>Ein TCP-Segment wurde noch einmal gesendet, weil keine Antwort kam.</translation>
    </message>
    <message>
        <source>A TCP reset was sent.</source>
        <translation>Ein TCP-Reset wurde gesendet.</translation>
    </message>
    <message>
        <source>A CPU stopped its periodic tick, or couldn&apos;t.</source>
        <translation>Eine CPU hielt ihren regelmäßigen Takt an oder konnte es nicht.</translation>
    </message>
    <message>
        <source>A timer of the kernel&apos;s was cancelled before its time.</source>
        <translation>Ein Timer des Kernels wurde vor seiner Zeit abgebrochen.</translation>
    </message>
    <message>
        <source>A timer of the kernel&apos;s fired.</source>
        <translation>Ein Timer des Kernels lief ab.</translation>
    </message>
    <message>
        <source>A timer of the kernel&apos;s was started.</source>
        <translation>Ein Timer des Kernels wurde gestartet.</translation>
    </message>
    <message>
        <source>A UDP packet was dropped: its socket&apos;s buffer was full.</source>
        <translation>Ein UDP-Paket wurde verworfen: Der Puffer seines Sockets war voll.</translation>
    </message>
    <message>
        <source>A piece of the kernel&apos;s background work became ready to run.</source>
        <translation>Eine Hintergrundarbeit des Kernels wurde lauffähig.</translation>
    </message>
    <message>
        <source>A piece of the kernel&apos;s background work was done.</source>
        <translation>Eine Hintergrundarbeit des Kernels war erledigt.</translation>
    </message>
    <message>
        <source>A piece of the kernel&apos;s background work began.</source>
        <translation>Eine Hintergrundarbeit des Kernels begann.</translation>
    </message>
    <message>
        <source>A piece of background work was queued in the kernel.</source>
        <translation>Eine Hintergrundarbeit wurde im Kernel eingereiht.</translation>
    </message>
    <message>
        <source>Memory with a part of a file was changed and has to be written.</source>
        <translation>Speicher mit einem Teil einer Datei wurde geändert und muss geschrieben werden.</translation>
    </message>
    <message>
        <source>The kernel began to write changed files to a device.</source>
        <translation>Der Kernel begann, geänderte Dateien auf ein Gerät zu schreiben.</translation>
    </message>
    <message>
        <source>The kernel wrote changed files to a device.</source>
        <translation>Der Kernel schrieb geänderte Dateien auf ein Gerät.</translation>
    </message>
</context>
<context>
    <name>ValueScale</name>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Shows, live, how often things happen in the Linux kernel.</source>
        <translation>Zeigt live, wie oft etwas im Linux-Kernel geschieht.</translation>
    </message>
    <message>
        <source>Open a window of its own, beside one that is open.</source>
        <translation>Ein eigenes Fenster öffnen, neben einem schon offenen.</translation>
    </message>
    <message>
        <source>[recording…]</source>
        <translation>[Aufzeichnung …]</translation>
    </message>
    <message>
        <source>Where events come from: auto, kernel, helper or simulated. kernel: this process counts, as root; helper: the service that counts for everybody who may; auto: the first of them that can, or simulated events where those were used last. simulated:64 has 64 counters.</source>
        <translation>Woher Ereignisse kommen: auto, kernel, helper oder simulated. kernel: dieser Prozess zählt, als root; helper: der Dienst, der für alle zählt, die dürfen; auto: der erste davon, der es kann, oder simulierte Ereignisse, wo zuletzt diese gezeigt wurden. simulated:64 hat 64 Zähler.</translation>
    </message>
    <message>
        <source>There is no source called %1: auto, kernel, helper or simulated.</source>
        <translation>Es gibt keine Quelle namens %1: auto, kernel, helper oder simulated.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Count what that process does, and all that it starts.</source>
        <translation>Zählen, was dieser Prozess tut, und alles, was er startet.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Count what processes of that name do.</source>
        <translation>Zählen, was Prozesse dieses Namens tun.</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Count what that user does.</source>
        <translation>Zählen, was dieser Benutzer tut.</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Count what that control group does, and those below it.</source>
        <translation>Zählen, was diese Kontrollgruppe tut, und die darunter.</translation>
    </message>
    <message>
        <source>Simulated events belong to no process: leave --source %1 or the options --only-… out.</source>
        <translation>Simulierte Ereignisse gehören zu keinem Prozess: --source %1 oder die Optionen --only-… weglassen.</translation>
    </message>
    <message>
        <source>Also counts this, besides what was chosen: a tracepoint (sched:sched_switch), a system call (syscall:futex) or a function (uprobe:/path/of/library.so:symbol). Can be given repeatedly.</source>
        <translation>Zählt außer dem, was gewählt wurde, auch dies: einen Tracepoint (sched:sched_switch), einen Systemaufruf (syscall:futex) oder eine Funktion (uprobe:/pfad/der/bibliothek.so:symbol). Kann mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Recordings to open, in windows of their own. Without other arguments they alone are opened, and nothing is counted.</source>
        <translation>Aufzeichnungen, die in eigenen Fenstern geöffnet werden. Ohne weitere Argumente werden nur sie geöffnet, und nichts wird gezählt.</translation>
    </message>
</context>
</TS>
