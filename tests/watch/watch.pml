/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The watch of bpf/kernel/watch.h as a Promela model, one step for every access to shared memory: change both or neither.
 * tests/watch/model.sh has spin explore all its states, and the same with a fault put in on purpose.
 *
 * Two CPUs count events, on the first of them with an interrupt that counts too. Meanwhile one user watches for
 * changes, as ChangeWatcher and CounterStore::arm() do, and one sets and replaces a threshold, as CounterStore::update() and
 * disarm() do. REFUSALS (how many) events find the budget of slow paths spent, and the client judges in their place,
 * as CounterStore::lookAgain() does. What to run: EVENTS0, EVENTS1, INTERRUPTS (how many of each), ARMING, THRESHOLDS (which
 * users).
 *
 * Faults: FAULT_NOT_EQUAL, FAULT_NO_REQUEST_COUNT, FAULT_NO_FINAL_CHECK, FAULT_TAKE_BY_STORE, FAULT_DEAL_FROM_NEWER,
 * FAULT_STEP_TOO_LONG, FAULT_NO_LOOK_AFTER_SETTING, FAULT_NO_OWN_LOOK, FAULT_READ_BEFORE_TAKING, FAULT_TELL_FIRST,
 * FAULT_NO_LOOK_AGAIN, FAULT_NO_LOOK_AFTER_PAUSE.
 */
#define CPUS 2
#define NONE 15

#ifndef EVENTS0
#define EVENTS0 1
#endif
#ifndef EVENTS1
#define EVENTS1 2
#endif
#ifndef INTERRUPTS
#define INTERRUPTS 1
#endif
#define EVENTS (EVENTS0 + EVENTS1 + INTERRUPTS)
#ifndef REFUSALS
#define REFUSALS 0
#endif
byte refusals = REFUSALS;

/* struct kt_shard, kt_limits, kt_watch of one counter, and its readings. */
byte count[CPUS];
byte limit[CPUS];
byte reading[CPUS];
byte requests;
byte threshold = NONE;
bool armed;
byte seen;
bool again;
bool muted[CPUS];

/* The notices: changes not yet taken by the user, and how often each threshold was told of. */
byte changes;
byte told[NONE];
/* How often each threshold should have been: the user has set it, and not taken it away before it was reached. */
bool meant[NONE];
/* The total that the user saw last. */
byte shown;

#define TOTAL (count[0] + count[1])

inline send_threshold(reached) {
	assert(TOTAL >= reached); /* never early */
	told[reached]++
}

/*
 * kt_judge(). w, total, t, step, c, n: the caller's own. n: whether a notice was sent, 0: none, 1: in an earlier round,
 * 2: one too many is due, 3: in this round. There is one at most, and the client judges the rest.
 */
inline judge() {
	d_step { w = requests; requests++; n = 0 };
	if
	:: w != 0 -> w = 0
	:: else ->
	   do
	   :: /* kt_round() */
	      d_step { w = requests; n = (n == 3 -> 1 : n) };
	      d_step { reading[0] = count[0]; total = reading[0] };
	      d_step { reading[1] = count[1]; total = total + reading[1]; step = NONE };
	      t = threshold;
	      if
	      :: t == NONE -> skip
	      :: t != NONE && total < t ->
#ifdef FAULT_STEP_TOO_LONG
		 step = 2 + (t - total - 1) / CPUS
#else
		 step = 1 + (t - total - 1) / CPUS
#endif
	      :: t != NONE && total >= t && n == 1 -> n = 2
	      :: t != NONE && total >= t && n != 1 ->
#ifdef FAULT_TAKE_BY_STORE
		 d_step { threshold = NONE; n = 3; send_threshold(t) }
#else
		 d_step { if :: threshold == t -> threshold = NONE; n = 3; send_threshold(t) :: else -> skip fi }
#endif
	      fi;
	      t = armed;
	      if
	      :: !t || n == 2 -> skip
	      :: else ->
		 t = seen;
		 if
#ifdef FAULT_NOT_EQUAL
		 :: total == t -> step = 1
		 :: total != t && n == 1 -> n = 2
#else
		 :: total <= t -> step = 1
		 :: total > t && n == 1 -> n = 2
#endif
		 :: else -> d_step { if :: armed -> armed = false; n = 3; changes++ :: else -> skip fi }
		 fi
	      fi;
	      if
	      :: n == 2 ->
		 d_step { requests = 0; n = 0; w = 0; t = 0; total = 0; step = 0; reading[0] = 0; reading[1] = 0 };
		 again = true;
		 break
	      :: else -> skip
	      fi;
#ifdef FAULT_DEAL_FROM_NEWER
	      reading[0] = count[0];
	      reading[1] = count[1];
#endif
	      d_step { t = 0; total = 0; limit[0] = (step == NONE -> NONE : reading[0] + step) };
	      d_step { limit[1] = (step == NONE -> NONE : reading[1] + step); step = 0; reading[0] = 0; reading[1] = 0 };
	      c = 0; /* 1: a limit is reached */
#ifndef FAULT_NO_FINAL_CHECK
	      t = count[0];
	      d_step { c = (t >= limit[0]); t = 0 };
	      if
	      :: c -> skip
	      :: else -> t = count[1]; d_step { c = (t >= limit[1]); t = 0 }
	      fi;
#endif
	      if
	      :: c -> c = 0
	      :: else ->
#ifdef FAULT_NO_REQUEST_COUNT
		 d_step { requests = 0; w = 0; n = 0 };
		 break
#else
		 d_step { if :: requests == w -> requests = 0; w = 0; n = 0 :: else -> skip fi };
		 if :: w == 0 -> break :: else -> skip fi
#endif
	      fi
	   od
	fi;
	skip
}

/* kt_reach_limit(). */
inline reach_limit(cpu) {
	if
	:: judge()
	:: refusals > 0 ->
	   refusals--;
	   muted[cpu] = true;
#ifdef FAULT_TELL_FIRST
	   again = true;
	   limit[cpu] = NONE
#else
	   limit[cpu] = NONE;
	   again = true
#endif
	fi
}

/* kt_count(), so many times. */
proctype Cpu(byte cpu; byte left)
{
	byte c, w, total, t, step, n;

	do
	:: left == 0 -> break
	:: else ->
	   d_step { count[cpu]++; c = count[cpu]; left-- };
	   if
	   :: !muted[cpu] && c >= limit[cpu] -> c = 0; reach_limit(cpu)
	   :: else -> c = 0
	   fi
	od
}

/* Shows the total, arms with it, waits for the notice, and so on. */
proctype Watcher()
{
	byte c, w, total, t, step, n;

	shown = count[0];
	shown = shown + count[1];
	do
	:: true ->
	   seen = shown;
	   armed = true;
#ifndef FAULT_NO_LOOK_AFTER_SETTING
	   judge();
#endif
end:	   d_step { changes > 0 -> changes-- };
	   total = count[0];
	   total = total + count[1];
	   assert(total > shown); /* it was a change */
	   d_step { shown = total; total = 0 }
	od
}

/* Sets a threshold, takes it away, tells of it where nobody else will, and sets another one or the same again. */
proctype Setter()
{
	byte c, w, total, t, step, n, mine, taken;

	if :: mine = 1 :: mine = 2 :: mine = 3 fi;
	d_step { threshold = mine; meant[mine] = true };
#ifndef FAULT_NO_LOOK_AFTER_SETTING
	judge();
#endif

#ifdef FAULT_READ_BEFORE_TAKING
	total = count[0];
	total = total + count[1];
#endif
	d_step { taken = threshold; threshold = NONE };
#ifndef FAULT_READ_BEFORE_TAKING
	total = count[0];
	total = total + count[1];
#endif
	d_step {
		if
		:: taken == NONE -> skip /* the notice is on its way */
#ifndef FAULT_NO_OWN_LOOK
		:: taken != NONE && total >= mine -> send_threshold(mine)
		:: taken != NONE && total < mine -> meant[mine] = false
#else
		:: taken != NONE -> if :: total < mine -> meant[mine] = false :: else -> skip fi
#endif
		fi;
		taken = 0
	};
	if :: mine = total + 1 :: mine = total + 2 fi;
	total = 0;
	d_step { threshold = mine; meant[mine] = true };
#ifndef FAULT_NO_LOOK_AFTER_SETTING
	judge()
#endif
}

/* Judges what the kernel left: the flag stays up until it is seen. */
proctype Looker()
{
	byte c, w, total, t, step, n;

	do
	:: true ->
end:	   again;
	   again = false;
	   judge();
#if REFUSALS && !defined(FAULT_NO_LOOK_AFTER_PAUSE)
	   /* The pause is longer than any that the kernel makes. */
	   d_step { muted[0] = false; muted[1] = false };
	   judge()
#endif
	od
}

init
{
	byte i;

	limit[0] = NONE;
	limit[1] = NONE;
	atomic {
		run Cpu(0, EVENTS0);
		run Cpu(1, EVENTS1);
		run Cpu(0, INTERRUPTS);
#ifdef ARMING
		run Watcher();
#endif
#ifdef THRESHOLDS
		run Setter();
#endif
#ifndef FAULT_NO_LOOK_AGAIN
		run Looker()
#endif
	};
	timeout; /* nothing moves any more */
	d_step {
		assert(TOTAL == EVENTS);
		assert(requests == 0);
#ifdef ARMING
		assert(shown == EVENTS); /* no change was lost */
#endif
		do
		:: i == NONE -> break
		:: else ->
		   assert(told[i] == (meant[i] && i <= EVENTS -> 1 : 0)); /* neither lost nor doubled */
		   i++
		od
	}
}
