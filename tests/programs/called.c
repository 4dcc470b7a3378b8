// SPDX-License-Identifier: GPL-3.0-or-later
//
// A library that is called all the time: one function is counted from the beginning to the end, the other now and then.
void kerntally_steady(void);
void kerntally_passing(void);

void kerntally_steady(void)
{
	__asm__ volatile("nop\n nop\n nop\n nop"); // room before whatever follows it
}

void kerntally_passing(void)
{
	__asm__ volatile("nop\n nop\n nop\n nop\n nop");
}
