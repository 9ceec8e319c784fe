#!/usr/bin/env python3
"""Checks with LibreOffice that `kiem-tra --sua` moves no line break outside the paragraphs that it changes.

sua-dong.py FILE.docx...: mends a copy of each with slips typed into it, prints both, compares the lines.
Needs soffice and pdftotext. Exit code 1 with the lines that moved."""
import difflib, html, os, re, subprocess, sys, tempfile, zipfile

program = ['node', os.path.join(os.path.dirname(__file__), '..', '..', '.bien-dich', 'cli', 'main.js')]
slips = [(r'(?<=[a-zà-ỹ]), (?=[a-zà-ỹ])', ' , '), (r'(?<=[a-zà-ỹ]) (?=[a-zà-ỹ])', '  '), (r'\((?=[a-zà-ỹ])', '( ')]


def with_slips(source, target):
    """One slip in every third text that has room for it; nothing else of the file changes."""
    count = 0

    def slip(match):
        nonlocal count
        count += 1
        form, after = slips[count // 3 % len(slips)]
        text = match[2] if count % 3 else re.sub(form, after, match[2], count=1)
        return f'<w:t xml:space="preserve">{text}</w:t>' if text != match[2] else match[0]

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == 'word/document.xml':
                data = re.sub(r'<w:t( [^>]*)?>([^<]{40,})</w:t>', slip, data.decode()).encode()
            new.writestr(name, data)


def paragraphs(file):
    xml = zipfile.ZipFile(file).read('word/document.xml').decode()
    parts = re.findall(r'<w:p[ >].*?</w:p>', xml, flags=re.S)
    return [bare(html.unescape(''.join(re.findall(r'<w:t(?: [^>]*)?>([^<]*)</w:t>', part)))) for part in parts]


def bare(text):
    return re.sub(r'\s+', '', text)


def lines(file, folder):
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf',
                    '--outdir', folder, file], check=True, capture_output=True)
    pdf = os.path.join(folder, os.path.splitext(os.path.basename(file))[0] + '.pdf')
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True).stdout.decode()
    return [bare(line) for line in text.split('\n') if bare(line) and not bare(line).isdigit()]


def check(source, folder):
    name = os.path.splitext(os.path.basename(source))[0]
    before, after = (os.path.join(folder, f'{name}-{end}.docx') for end in ('truoc', 'sau'))
    with_slips(source, before)
    said = subprocess.run([*program, 'kiem-tra', before, '--sua', '--ra', after], capture_output=True).stdout.decode()
    if not os.path.exists(after):
        return 0, []
    old, new = paragraphs(before), paragraphs(after)
    if len(old) != len(new):
        return 0, [f'{name}: {len(old)} đoạn thành {len(new)} đoạn']
    changed = [text for i, text in enumerate(old) if text != new[i]] + [new[i] for i, text in enumerate(old) if text != new[i]]
    # Blanks alone may have changed: their paragraphs are named by the program.
    numbers = {int(number) for number in re.findall(r'đoạn (\d+)', said)}
    changed += [old[i - 1] for i in numbers if 0 < i <= len(old)]
    a, b = lines(before, folder), lines(after, folder)
    moved = []
    for kind, i, j, k, l in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind != 'equal':
            moved += [f'{name}: {line}' for line in a[i:j] + b[k:l] if not any(line in text or text in line for text in changed)]
    return len(numbers), moved


def main():
    total, moved = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for source in sys.argv[1:]:
            count, lines_moved = check(source, folder)
            total += count
            moved += lines_moved
    print(f'{len(sys.argv) - 1} tệp, {total} đoạn được sửa, {len(moved)} dòng ngoài các đoạn ấy bị đổi')
    for line in moved:
        print('  ' + line)
    return 1 if moved or total == 0 else 0


sys.exit(main())
